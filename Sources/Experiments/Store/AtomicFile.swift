import Foundation

/// Writes files so that they appear whole or not at all.
public enum AtomicFile {
  /// Writes `data` to `file`, making its folder if need be.
  ///
  /// The bytes go to a hidden file beside it, are flushed to the disk, and take the name last. A
  /// file that already holds the same bytes is left alone, time stamp and all.
  ///
  /// - Throws: `FileProblem`.
  public static func write(_ data: Data, to file: URL) throws {
    if let present = try? Data(contentsOf: file), present == data { return }
    let folder = file.deletingLastPathComponent()
    let scratch = folder.appendingPathComponent(
      ".\(file.lastPathComponent).\(ProcessInfo.processInfo.globallyUniqueString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data().write(to: scratch, options: .withoutOverwriting)
      let handle = try FileHandle(forWritingTo: scratch)
      defer { try? handle.close() }
      try handle.write(contentsOf: data)
      try handle.synchronize()
      guard unsafe rename(scratch.path, file.path) == 0 else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
      }
    } catch {
      try? FileManager.default.removeItem(at: scratch)
      throw FileProblem(path: file.path, reason: reason(of: error, at: file))
    }
  }

  /// Finds out whether files can be written to a folder, before anything is computed for it.
  ///
  /// - Throws: `FileProblem`.
  public static func probe(_ folder: URL) throws {
    let name = ".probe-\(ProcessInfo.processInfo.globallyUniqueString)"
    let file = folder.appendingPathComponent(name)
    do {
      try write(Data("writable".utf8), to: file)
      try? FileManager.default.removeItem(at: file)
    } catch let problem as FileProblem {
      throw FileProblem(path: "to \(folder.path)", reason: problem.reason)
    }
  }

  private static func reason(of error: any Error, at file: URL) -> String {
    if let obstacle = fileInPlaceOfFolder(above: file) {
      return "\(obstacle) is a file where a folder should be; choose another folder with --output"
    }
    let cocoa = error as NSError
    let cause = (cocoa.userInfo[NSUnderlyingErrorKey] as? NSError) ?? cocoa
    let code =
      cause.domain == NSPOSIXErrorDomain ? POSIXErrorCode(rawValue: Int32(cause.code)) : nil
    switch (code, CocoaError.Code(rawValue: cocoa.code)) {
    case (.ENOSPC, _), (.EDQUOT, _), (_, .fileWriteOutOfSpace):
      return "the disk is full; make room and run the same command again"
    case (.EROFS, _), (_, .fileWriteVolumeReadOnly):
      return "the file system is read-only; choose another folder with --output"
    case (.EACCES, _), (.EPERM, _), (_, .fileWriteNoPermission):
      return "no permission to write there; choose another folder with --output"
    default: return cocoa.localizedDescription
    }
  }

  private static func fileInPlaceOfFolder(above file: URL) -> String? {
    var folder = file.deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      if let values = try? folder.resourceValues(forKeys: [.isDirectoryKey]) {
        return values.isDirectory == false ? folder.path : nil
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}

/// A file or folder that cannot be written.
public struct FileProblem: Error, CustomStringConvertible {
  /// The file.
  public var path: String
  /// What is wrong and what to do.
  public var reason: String

  /// One line: where, what, what to do.
  public var description: String { "cannot write \(path): \(reason)" }
}
