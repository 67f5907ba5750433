import Course
import Experiments
import Foundation
import Synchronization

/// Shows how far a set of experiments has come: one line that is rewritten on a terminal, plain
/// lines elsewhere.
final class ProgressDisplay: Sendable {
  private struct State {
    var start = ContinuousClock.now
    var lastShown: ContinuousClock.Instant?
    var isLineOpen = false
  }

  private let label: String
  private let isTerminal: Bool
  private let state = Mutex(State())

  /// - Parameter label: what is built, such as a lesson's name.
  init(label: String) {
    self.label = label
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  /// Says what is going to be run, and why.
  func announce(_ experiments: [PendingExperiment], in setting: Setting) {
    let states = ResultStore.State.allCases.compactMap { state in
      let count = experiments.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    finish()
    state.withLock { $0.start = ContinuousClock.now }
    write("\(label): \(states.joined(separator: ", ")) in \(setting.folder), running\n")
    for experiment in experiments where experiment.state == .damaged {
      write("\(label): the result \(experiment.name) was damaged and is run again\n")
    }
  }

  /// Shows a status; too frequent ones are passed over.
  func show(_ status: RunnerStatus) {
    state.withLock { state in
      if isTerminal {
        let now = ContinuousClock.now
        if let last = state.lastShown, now - last < .milliseconds(100), status.justFinished == nil {
          return
        }
        state.lastShown = now
        state.isLineOpen = true
        write("\r\u{1b}[2K" + line(status, since: state.start))
      } else if let finished = status.justFinished {
        let loss = finished.loss.map { ", test error \(Self.short($0))" } ?? ""
        write("\(label): \(status.done)/\(status.total) \(finished.name)\(loss)\n")
      }
    }
  }

  /// Ends the line that is being rewritten.
  func finish() {
    state.withLock { state in
      if state.isLineOpen { write("\r\u{1b}[2K") }
      state.isLineOpen = false
    }
  }

  private func line(
    _ status: RunnerStatus, since start: ContinuousClock.Instant
  ) -> String {
    let share = status.share
    let width = 20
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
    var parts = ["\(label) \(bar) \(status.done)/\(status.total) runs"]
    if let running = status.running.min(by: { $0.key < $1.key })?.value {
      parts.append(running.name + (running.loss.map { " loss \(Self.short($0))" } ?? ""))
    }
    if share > 0.02 {
      let elapsed = Double((ContinuousClock.now - start).components.seconds)
      parts.append("\(Self.duration(elapsed * (1 - share) / share)) left")
    }
    return parts.joined(separator: "  ")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  private static func short(_ value: Double) -> String {
    value.formatted(.number.precision(.significantDigits(3)).locale(Locale(identifier: "en_US")))
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}
