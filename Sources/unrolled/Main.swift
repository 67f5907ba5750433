import ArgumentParser
import Experiments
import Foundation
import Recurrent

/// The program: parses the command line, runs a command, and turns an error into one line.
@main
enum Main {
  static func main() {
    // First of all: any later line may use instructions that the processor lacks.
    Processor.require()
    do {
      var command = try Unrolled.parseAsRoot()
      try command.run()
    } catch let problem as UsageProblem {
      end(with: problem.description, status: ExitCode.validationFailure.rawValue)
    } catch is Interrupted {
      end(with: "stopped; what was finished is stored, and the same command goes on", status: 130)
    } catch  where Unrolled.exitCode(for: error) != .failure || error is ExitCode {
      // The parser's own: help, and arguments that it refuses.
      Unrolled.exit(withError: error)
    } catch {
      end(with: String(describing: error), status: ExitCode.failure.rawValue)
    }
  }

  private static func end(with message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("unrolled: \(message)\n".utf8))
    exit(status)
  }
}
