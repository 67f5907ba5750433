/// A line of rich text: plain words and, between dollar signs, symbols as in formulas.
///
/// Inside `$…$` letters are italic, `_` and `^` make sub- and superscripts (`h_t`, `W_{hh}`,
/// `10^{-3}`), and a hyphen is a minus sign. Greek letters and operators are written as they are
/// (σ, ∂, ‖, ⊙) or as TeX's commands (`\sigma`, `\partial`, `\Vert`, `\odot`). `\tilde{c}` puts a
/// tilde above, `\overrightarrow{h}` an arrow, `\mathbb{R}` is the set of numbers, `\mathrm{…}` sets upright, `\plain{…}` sets in the face of words. Outside formulas,
/// a backslash before a dollar sign gives the sign itself, and `'` is an apostrophe.
///
///     let label: Label = "Gradient norm $‖∂L/∂h_t‖$"
public struct Label: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// How the glyphs of a piece of text look.
  public enum Face: String, Hashable, Sendable, CaseIterable {
    case text
    case bold
    /// Marks as wide as a Chinese character.
    case chinese
    case boldChinese
    case symbol
    case upright
  }

  /// Where a piece of text stands relative to the base line.
  public enum Script: Hashable, Sendable {
    case base
    case sub
    case sup
    /// In the middle above the last letter on the base line.
    case above
  }

  /// A piece of text in one face and at one height.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// The face that they are set in.
    public var face: Face
    /// Their height relative to the base line.
    public var script: Script
    /// Whether a line may be broken inside or beside the run.
    public var isBreakable: Bool

    /// Makes a run.
    public init(
      _ text: String, face: Face = .text, script: Script = .base, isBreakable: Bool = false
    ) {
      self.text = text
      self.face = face
      self.script = script
      self.isBreakable = isBreakable
    }
  }

  /// The text as it was written, markup included.
  public let source: String

  /// Makes a label from marked-up text.
  public init(_ source: String) { self.source = source }

  /// Makes a label from a literal with markup.
  public init(stringLiteral source: String) { self.source = source }

  /// The label with a capital at its start, as titles have it, when that is a word.
  ///
  /// Functions keep their spelling: tanh is no word.
  public var capitalised: Label {
    source.hasPrefix("tanh") ? self : Label(source.prefix(1).uppercased() + source.dropFirst())
  }

  /// The text as it was written.
  public var description: String { source }
}
