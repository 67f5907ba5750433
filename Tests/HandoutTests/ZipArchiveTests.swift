import Foundation
import Testing

@testable import Handouts

@Suite("Archives")
struct ZipArchiveTests {
  @Test("The check value of CRC-32")
  func checksum() {
    #expect(ZipArchive.checksum(Data("123456789".utf8)) == 0xCBF4_3926)
    #expect(ZipArchive.checksum(Data()) == 0)
  }

  @Test("Another program finds every file whole", .needs("unzip"))
  func reading() throws {
    var archive = ZipArchive()
    archive.add("a.txt", "first")
    archive.add("folder/门.xml", "<x>第二</x>")
    let file = Samples.temporary("archive.zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try archive.data.write(to: file)
    #expect(try Shell.output("unzip", "-t", file.path).contains("No errors detected"))
    #expect(try Shell.output("unzip", "-p", file.path) == "first<x>第二</x>")
  }
}
