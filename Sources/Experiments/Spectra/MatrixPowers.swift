import Recurrent

/// How the powers of a matrix grow, and how far they are from Σ s_kᵗ u_k v_kᵀ.
public struct MatrixPowers: Experiment {
  /// The kind, as written in result files.
  public static let kind = "matrix-powers"

  /// How the matrix is drawn.
  public var family: MatrixFamily
  /// H, the number of rows.
  public var size: Int
  /// The highest power.
  public var longest: Int
  /// The seed of the draw.
  public var seed: UInt64

  /// Makes an experiment.
  public init(family: MatrixFamily, size: Int, longest: Int, seed: UInt64) {
    self.family = family
    self.size = size
    self.longest = longest
    self.seed = seed
  }

  /// What came out; spectra and norms are rounded to six digits.
  public struct Outcome: Codable, Sendable {
    /// s_max.
    public var largestSingularValue: Double
    /// ρ, the largest modulus of an eigenvalue.
    public var spectralRadius: Double
    /// The eigenvalues, largest modulus first.
    public var eigenvalues: [Eigenvalue]
    /// ‖Wᵗ − Σ s_kᵗ u_k v_kᵀ‖ / ‖Wᵗ‖ in Frobenius' norm for t = 1, 2, …; what is below
    /// `errorFloor` is rounding and stands there.
    public var errors: [Double]
    /// The largest singular value of Wᵗ for t = 1, 2, ….
    public var norms: [Double]
  }

  /// Relative errors below this cannot be told from those of the arithmetic.
  public static let errorFloor = 1e-9

  /// Family and seed.
  public var name: String { "\(family.name)-seed-\(seed)" }

  /// A product and a decomposition a power.
  public var work: Double { Double(longest) * 20 * Double(size * size * size) }

  /// Computes the powers one after the other.
  public func run(_ monitor: Monitor) throws -> Outcome {
    let W = try family.matrix(size: size, seed: seed)
    var (errors, norms): ([Double], [Double]) = ([], [])
    // region: powers
    let svd = try W.singularValueDecomposition()
    var power = W
    for t in 1...longest {
      let formula = svd.matrix { s in raised(s, to: t) }  // U Sᵗ Vᵀ
      errors.append((formula - power).frobeniusNorm / power.frobeniusNorm)
      norms.append(try power.singularValues()[0])
      power = W * power
    }
    // endregion
    return Outcome(
      largestSingularValue: try W.singularValues()[0], spectralRadius: try W.spectralRadius(),
      eigenvalues: try W.eigenvalues(),
      errors: errors.map { max(Self.errorFloor, $0).rounded(toSignificantDigits: 6) },
      norms: norms)
  }

  private func raised(_ s: Double, to t: Int) -> Double {
    (0..<t).reduce(1) { power, _ in power * s }
  }
}
