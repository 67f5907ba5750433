/// A command line that cannot be carried out as it stands; exit status 64.
struct UsageProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
