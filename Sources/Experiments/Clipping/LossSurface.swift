import Recurrent

/// The loss of a one-unit network over a grid of w and b.
public struct LossSurface: Experiment {
  /// The kind, as written in result files.
  public static let kind = "loss-surface"

  /// Whose loss it is.
  public var network: OneUnitNetwork
  /// The smallest and the largest w.
  public var w: ClosedRange<Double>
  /// The smallest and the largest b.
  public var b: ClosedRange<Double>
  /// The number of nodes along each side; at least 2.
  public var nodes: Int

  /// Makes a surface.
  public init(
    of network: OneUnitNetwork = OneUnitNetwork(), w: ClosedRange<Double>, b: ClosedRange<Double>,
    nodes: Int
  ) {
    self.network = network
    self.w = w
    self.b = b
    self.nodes = nodes
  }

  /// The losses, rounded to six digits: a row a value of b from the smallest on.
  public struct Outcome: Codable, Sendable {
    /// The losses.
    public var rows: [[Double]]
  }

  /// The ranges.
  public var name: String {
    "w-\(w.lowerBound)-\(w.upperBound)-b-\(b.lowerBound)-\(b.upperBound)-nodes-\(nodes)"
  }

  /// A forward pass a node.
  public var work: Double { Double(30 * nodes * nodes * network.length) }

  /// The values of one side of the grid.
  public static func places(_ range: ClosedRange<Double>, _ nodes: Int) -> [Double] {
    (0..<nodes).map { index in
      range.lowerBound
        + (range.upperBound - range.lowerBound) * Double(index) / Double(nodes - 1)
    }
  }

  /// Computes the losses row by row.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let columns = Vector(Self.places(w, nodes))
    return Outcome(
      rows: try Self.places(b, nodes).map { b in
        try monitor.checkpoint()
        return network.losses(w: columns, b: b).elements
          .map { $0.rounded(toSignificantDigits: 6) }
      })
  }
}
