/// The version of the engine's arithmetic.
public enum EngineVersion {
  /// Changes whenever the same training run would give other bits; stored results of another
  /// version are stale.
  public static let current = "1"
}
