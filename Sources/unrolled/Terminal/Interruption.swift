import Dispatch
import Foundation
import Synchronization

/// Notices Ctrl-C and a request to end, so that a build can stop between two training steps.
///
/// The second Ctrl-C ends the program at once.
final class Interruption: Sendable {
  private let requested = Atomic<Bool>(false)

  /// Whether the user wants to stop.
  var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Runs `body` while listening.
  func listen<Result>(during body: () throws -> Result) rethrows -> Result {
    let signals = [SIGINT, SIGTERM]
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        requested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in signals { signal(number, SIG_DFL) }
    }
    return try body()
  }
}
