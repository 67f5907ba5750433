import Foundation
import Synchronization

/// A conversation with Chromium over its DevTools pipe: JSON messages that end in a zero byte.
///
/// Any number of threads may ask at the same time; each waits for its own reply.
final class DevToolsConnection: Sendable {
  private struct State {
    var nextID = 1
    var waiting: [Int: DispatchSemaphore] = [:]
    var replies: [Int: Data] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())
  private let writer: FileHandle
  private let writing = Mutex(())
  private let observer: @Sendable (Data) -> Void

  /// - Parameters:
  ///   - reader: where messages come from.
  ///   - writer: where messages go to.
  ///   - observer: gets each event, which is a message that answers nothing.
  init(
    reader: FileHandle, writer: FileHandle, observer: @escaping @Sendable (Data) -> Void = { _ in }
  ) {
    self.writer = writer
    self.observer = observer
    Thread.detachNewThread { [self] in read(from: reader) }
  }

  /// Sends a command and waits for its reply.
  ///
  /// - Throws: `ConversionFailed` if the browser refuses, goes away or keeps silent for a minute.
  func ask(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    let signal = DispatchSemaphore(value: 0)
    let id = state.withLock { state in
      state.nextID += 1
      state.waiting[state.nextID] = signal
      return state.nextID
    }
    var message: [String: Any] = ["id": id, "method": method, "params": parameters]
    message["sessionId"] = session
    let bytes = try JSONSerialization.data(withJSONObject: message) + Data([0])
    do {
      try writing.withLock { _ in try writer.write(contentsOf: bytes) }
    } catch {
      throw ConversionFailed(tool: "Chromium", message: "it went away")
    }
    let outcome = signal.wait(timeout: .now() + 60)
    let (reply, isClosed) = state.withLock { state in
      state.waiting[id] = nil
      return (state.replies.removeValue(forKey: id), state.isClosed)
    }
    guard outcome == .success, let reply,
      let object = try JSONSerialization.jsonObject(with: reply) as? [String: Any]
    else {
      throw ConversionFailed(
        tool: "Chromium", message: isClosed ? "it went away" : "no answer to \(method)")
    }
    if let error = object["error"] as? [String: Any] {
      throw ConversionFailed(tool: "Chromium", message: "\(method): \(error["message"] ?? error)")
    }
    return object["result"] as? [String: Any] ?? [:]
  }

  /// Ends the conversation.
  func close() { try? writer.close() }

  private func read(from reader: FileHandle) {
    var buffer = Data()
    while true {
      let chunk = reader.availableData
      if chunk.isEmpty { break }
      var start = chunk.startIndex
      while let end = chunk[start...].firstIndex(of: 0) {
        buffer += chunk[start..<end]
        receive(buffer)
        buffer = Data()
        start = end + 1
      }
      buffer += chunk[start...]
    }
    state.withLock { state in
      state.isClosed = true
      for signal in state.waiting.values { signal.signal() }
    }
  }

  private func receive(_ message: Data) {
    // Replies begin with their number; the rest, which may be megabytes, is read by who asked.
    let head = String(decoding: message.prefix(32), as: UTF8.self)
    guard let match = head.prefixMatch(of: /\{"id":([0-9]+)/), let id = Int(match.1) else {
      return observer(message)
    }
    state.withLock { state in
      state.replies[id] = message
      state.waiting[id]?.signal()
    }
  }
}
