/// The commands that formulas in labels know, with TeX's names.
enum FormulaSymbols {
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "psi": "ψ", "omega": "ω", "ell": "ℓ",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ",
  ]

  static let operators: [String: String] = [
    "partial": "∂", "odot": "⊙", "cdot": "·", "times": "×", "lVert": "‖", "rVert": "‖",
    "Vert": "‖", "sum": "∑", "prod": "∏", "infty": "∞", "pm": "±", "top": "⊤", "circ": "∘",
    "ldots": "…", "dots": "…", "in": "\u{2009}∈\u{2009}", "le": "\u{2009}≤\u{2009}",
    "ge": "\u{2009}≥\u{2009}", "approx": "\u{2009}≈\u{2009}", "neq": "\u{2009}≠\u{2009}",
    "to": "\u{2009}→\u{2009}", "tanh": "tanh", "log": "log\u{2009}", "exp": "exp", "max": "max",
    "min": "min", "ln": "ln\u{2009}",
  ]

  /// Signs that stand above a letter, larger than an accent.
  static let overlines: [String: String] = ["overrightarrow": "→", "overleftarrow": "←"]

  /// The letters of sets of numbers.
  static let blackboard = ["C": "ℂ", "N": "ℕ", "R": "ℝ", "Z": "ℤ"]

  /// Combining characters that follow the letter that they stand above.
  static let accents: [String: String] = [
    "tilde": "\u{303}", "hat": "\u{302}", "bar": "\u{304}", "dot": "\u{307}",
  ]
}
