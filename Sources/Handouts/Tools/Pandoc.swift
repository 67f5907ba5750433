import Experiments
import Foundation

/// Runs pandoc.
///
/// Input and output go through files of a scratch folder: a full pipe would stop both sides.
struct Pandoc: Sendable {
  /// The Markdown that handouts are written in: CommonMark, as in reports, and what it lacks.
  private static let reader =
    [
      "commonmark", "pipe_tables", "tex_math_dollars", "fenced_divs", "bracketed_spans",
      "attributes", "raw_attribute",
    ].joined(separator: "+") + "-raw_html"

  let program: URL

  /// Converts Markdown to a fragment of HTML with its formulas as MathML.
  ///
  /// - Throws: `ConversionFailed`.
  func html(_ markdown: String, scratch: URL) throws -> String {
    let output = scratch.appendingPathComponent("fragment.html")
    try run(
      ["--to", "html5", "--mathml", "--wrap", "none", "--output", output.path],
      on: BoundNumbers.adapted(markdown), scratch: scratch)
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// Converts Markdown to a Word file.
  ///
  /// - Throws: `ConversionFailed`.
  func docx(_ markdown: String, options: [String], scratch: URL) throws -> Data {
    let output = scratch.appendingPathComponent("handout.docx")
    // The filter for Word makes formulas of products, which it knows by their spaces.
    try run(
      ["--to", "docx", "--output", output.path] + options,
      on: BoundNumbers.adapted(markdown, products: false), scratch: scratch)
    return try Data(contentsOf: output)
  }

  private func run(_ arguments: [String], on markdown: String, scratch: URL) throws {
    let input = scratch.appendingPathComponent("input.md")
    let messages = scratch.appendingPathComponent("messages.txt")
    try ScratchFolder.write(Data(markdown.utf8), to: input)
    try ScratchFolder.write(Data(), to: messages)
    let process = Process()
    process.executableURL = program
    process.arguments = ["--from", Self.reader] + arguments + [input.path]
    process.currentDirectoryURL = scratch
    // The date inside of files is fixed, so that the same input gives the same bytes.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SOURCE_DATE_EPOCH": "946684800", "LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    let text = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
    if process.terminationStatus != 0, text.isEmpty {
      // On a full disk there was no room for a message either.
      try AtomicFile.write(Data(count: 1 << 18), to: messages)
    }
    // A formula that pandoc cannot convert would be printed as TeX; that is an error here.
    guard process.terminationStatus == 0, !text.contains("Could not convert TeX math") else {
      throw ConversionFailed(tool: "pandoc", message: text)
    }
  }
}

/// A conversion that did not succeed.
public struct ConversionFailed: Error, CustomStringConvertible {
  /// The program.
  public var tool: String
  /// What it said.
  public var message: String

  /// One line: what, and what the program said.
  public var description: String {
    let lines = message.split(separator: "\n").prefix(4).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return
      "\(tool) failed: \(lines.isEmpty ? "it ended without a message" : lines.joined(separator: " "))"
  }
}
