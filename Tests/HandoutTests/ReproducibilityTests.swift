import Foundation
import Notebook
import Testing

@testable import Handouts

@Suite("The same input gives the same bytes", .needs("pandoc", "chromium"))
struct ReproducibilityTests {
  @Test("HTML and Word files wholly, PDF files but for dates and identifiers")
  func twice() throws {
    let folder = Samples.temporary("again")
    defer { try? FileManager.default.removeItem(at: folder) }
    var order = Samples.order(in: folder)
    order.languages = [.chinese]
    order.editions = [.student]
    _ = try Samples.make(order)
    for edition in order.editions {
      for format in HandoutFormat.allCases {
        let first = try Data(contentsOf: try Samples.file(edition, .chinese, format))
        let second = try Data(contentsOf: order.file(Samples.name, edition, .chinese, format))
        let isSame =
          format == .pdf
          ? Self.withoutDates(first) == Self.withoutDates(second) : first == second
        #expect(isSame, "\(edition) \(format)")
      }
    }
  }

  private static func withoutDates(_ file: Data) -> String {
    // Bytes that are no text become signs, the same ones in both files.
    String(decoding: file, as: Unicode.ASCII.self)
      .replacing(/\/(?:CreationDate|ModDate) \([^)]*\)/, with: "")
      .replacing(/node[0-9]{8}/, with: "node")
  }
}
