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
    guard let file = try? ResultCoding.decode(ResultFile<E>.self, from: data) else {
      return (.damaged, nil)
    }
    let stored: StoredResult<E>
    switch file {
    case .foreign: return (.damaged, nil)
    case .otherMaking: return (.stale, nil)
    case .otherShape:
      // A definition of an older shape is stale rather than damaged, but only its kind's own
      // decoder can tell; either way it has to be run again.
      return ((try? JSONSerialization.jsonObject(with: data)) == nil ? .damaged : .stale, nil)
    case .result(let result): stored = result
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
}

/// What a file turns out to hold, told in one reading.
private enum ResultFile<E: Experiment>: Decodable {
  /// The layout is not the present one.
  case foreign
  /// The result is another kind's or another engine's.
  case otherMaking
  /// The rest cannot be read as this kind's definition and outcome.
  case otherShape
  case result(StoredResult<E>)

  private struct Header: Decodable {
    var format: Int
    var kind: String
    var engine: String
  }

  init(from decoder: any Decoder) throws {
    let header = try Header(from: decoder)
    if header.format != StoredResult<E>.currentFormat {
      self = .foreign
    } else if header.kind != E.kind || header.engine != EngineVersion.current {
      self = .otherMaking
    } else if let result = try? StoredResult<E>(from: decoder) {
      self = .result(result)
    } else {
      self = .otherShape
    }
  }
}
