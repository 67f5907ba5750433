import Dispatch

/// Runs pieces of work several at a time.
enum Workers {
  /// Calls the body once with each number below `count`, from up to `threads` threads.
  ///
  /// Worker w takes the pieces w, w + threads, …; the pieces may not depend on one another.
  static func run(_ count: Int, threads: Int, _ body: (Int) -> Void) {
    let workers = min(threads, count)
    guard workers > 1 else {
      for index in 0..<count { body(index) }
      return
    }
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        var index = worker
        while index < count {
          unsafe body(index)
          index += workers
        }
      }
    }
  }
}
