import Foundation
import Recurrent

/// The folder in which the results of one lesson under one setting are kept.
///
/// One readable JSON file an experiment. A file appears whole or not at all: it is written beside
/// its place, flushed to the disk and renamed, so a stopped or crashed build loses nothing, and two
/// builds at once write the same bytes to the same place.
public struct ResultStore: Sendable {
  /// The folder; it is made when the first result is saved.
  public let folder: URL

  /// Opens the store in a folder, which need not exist.
  public init(folder: URL) {
    self.folder = folder
  }

  /// What is known of an experiment's result.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// It is stored, and was made by the same definition and engine.
    case fresh
    /// Something is stored under its name, but by another definition or engine.
    case stale
    /// Nothing is stored.
    case missing
    /// Its file cannot be read as a result.
    case damaged
  }

  /// Finds out whether results can be saved, before anything is computed.
  ///
  /// - Throws: `FileProblem`.
  public func checkWritable() throws {
    try AtomicFile.probe(folder)
  }

  /// Looks for the outcome of an experiment.
  ///
  /// - Returns: the state of the result and, where it is fresh, the outcome.
  func outcome<E: Experiment>(of experiment: E, group: String) -> (State, E.Outcome?) {
    guard let data = try? Data(contentsOf: file(of: experiment, group: group)) else {
      return (.missing, nil)
    }
    guard let header = try? ResultCoding.decode(Header.self, from: data),
      header.format == StoredResult<E>.currentFormat
    else { return (.damaged, nil) }
    guard header.kind == E.kind, header.engine == EngineVersion.current else {
      return (.stale, nil)
    }
    guard let stored = try? ResultCoding.decode(StoredResult<E>.self, from: data) else {
      // A definition of an older shape is stale rather than damaged, but only its kind's own
      // decoder can tell; either way it has to be run again.
      return ((try? JSONSerialization.jsonObject(with: data)) == nil ? .damaged : .stale, nil)
    }
    guard stored.definition == experiment else { return (.stale, nil) }
    guard (try? StoredResult<E>.checksum(of: stored.outcome)) == stored.checksum else {
      return (.damaged, nil)
    }
    return (.fresh, stored.outcome)
  }

  /// Stores an outcome.
  ///
  /// - Throws: `FileProblem` where the folder cannot be written.
  func save<E: Experiment>(_ outcome: E.Outcome, of experiment: E, group: String) throws {
    let stored = try StoredResult(definition: experiment, outcome: outcome)
    try AtomicFile.write(
      try ResultCoding.readable(stored), to: file(of: experiment, group: group))
  }

  /// The place of an experiment's result.
  func file(of experiment: some Experiment, group: String) -> URL {
    folder.appendingPathComponent(group).appendingPathComponent(experiment.name + ".json")
  }

  /// Removes result files, named as `files()` names them.
  ///
  /// - Throws: `FileProblem` where a file cannot be removed.
  public func remove(_ names: [String]) throws {
    for name in names {
      let file = folder.appendingPathComponent(name)
      do {
        try FileManager.default.removeItem(at: file)
      } catch {
        throw FileProblem(path: file.path, reason: error.localizedDescription)
      }
    }
  }

  /// The result files in the folder, relative to it, sorted.
  public func files() -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
  }

  private struct Header: Decodable {
    var format: Int
    var kind: String
    var engine: String
  }
}
