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
      throw FileProblem(path: file.path, reason: reason(of: error))
    }
  }

  private static func reason(of error: any Error) -> String {
    let cocoa = error as NSError
    let cause = (cocoa.userInfo[NSUnderlyingErrorKey] as? NSError) ?? cocoa
    if cause.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(cause.code)) {
      switch code {
      case .ENOSPC: return "the disk is full; make room and run the same command again"
      case .EROFS, .EACCES, .EPERM:
        return "no permission to write there; choose another folder with --output"
      case .ENOTDIR, .EEXIST:
        return "a file stands where a folder should be; choose another folder with --output"
      default: return POSIXError(code).localizedDescription
      }
    }
    switch cocoa.code {
    case CocoaError.fileWriteOutOfSpace.rawValue:
      return "the disk is full; make room and run the same command again"
    case CocoaError.fileWriteNoPermission.rawValue, CocoaError.fileWriteVolumeReadOnly.rawValue:
      return "no permission to write there; choose another folder with --output"
    case CocoaError.fileWriteFileExists.rawValue:
      return "a file stands where a folder should be; choose another folder with --output"
    default: return cocoa.localizedDescription
    }
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
