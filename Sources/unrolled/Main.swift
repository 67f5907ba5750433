import ArgumentParser
import Experiments
import Foundation

/// The program: parses the command line, runs a command, and turns an error into one line.
@main
enum Main {
  static func main() {
    do {
      var command = try Unrolled.parseAsRoot()
      try command.run()
    } catch let problem as UsageProblem {
      end(with: problem.description, status: ExitCode.validationFailure.rawValue)
    } catch is Interrupted {
      end(with: "stopped; what was finished is stored, and the same command goes on", status: 130)
    } catch  where isOwn(error) {
      end(with: String(describing: error), status: ExitCode.failure.rawValue)
    } catch {
      Unrolled.exit(withError: error)
    }
  }

  private static func end(with message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("unrolled: \(message)\n".utf8))
    exit(status)
  }

  /// Whether an error is the program's own and describes itself, rather than the parser's.
  private static func isOwn(_ error: any Error) -> Bool {
    error is any CustomStringConvertible && !(error is CleanExit) && !(error is ExitCode)
      && !(error is ValidationError)
      && !String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
  }
}
