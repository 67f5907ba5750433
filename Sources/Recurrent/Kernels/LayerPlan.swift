/// The sizes of one direction of a layer as the kernels lay it out: numbers alone, to be copied freely.
struct LayerPlan {
  let layer: Layer
  /// Whether the steps are read from each sequence's last to its first.
  let isReverse: Bool

  /// I.
  let inputs: Int
  /// H.
  let hidden: Int
  /// H rounded up to whole vectors.
  let paddedHidden: Int
  /// The length of a row [x | 1 | h], padded.
  let rowLength: Int
  /// The columns that sixteen units have in a panel.
  let columns: Int
  /// How many groups of sixteen units share a panel: an RNN's single column would leave tiles narrow.
  let groupsPerPanel: Int
  /// The number of panels.
  let panels: Int
  /// Whether pre-activations become h_t where they stand, so that no gates are kept.
  let activatesInPlace: Bool
  /// Whether there is a cell state c.
  let hasCell: Bool
  /// Whether part of dL/dh_{t−1} passes no matrix.
  let carriesState: Bool

  /// Whether a GRU's reset gate acts on h before the product.
  let resetsBefore: Bool

  init(_ layer: Layer, isReverse: Bool) {
    self.layer = layer
    self.isReverse = isReverse
    let banks = layer.banks
    inputs = layer.inputs
    hidden = layer.hidden
    paddedHidden = roundedUp(layer.hidden)
    // Rows whose distance is a multiple of 256 bytes would compete for the same cache lines.
    let length = layer.inputs + 1 + paddedHidden
    rowLength = length % 64 == 0 ? length + 4 : length
    columns = banks.map { $0.firstColumn + $0.columns.count }.max() ?? 1
    switch layer.cell {
    case .rnn: (activatesInPlace, hasCell, carriesState) = (true, false, false)
    case .lstm: (activatesInPlace, hasCell, carriesState) = (false, true, false)
    case .gru: (activatesInPlace, hasCell, carriesState) = (false, false, true)
    }
    resetsBefore = banks.contains { $0.operand == .resetState }
    groupsPerPanel = activatesInPlace ? 4 : 1
    let groups = paddedHidden / vectorWidth
    panels = (groups + groupsPerPanel - 1) / groupsPerPanel
  }

  /// Where h begins in a row.
  var stateColumn: Int { inputs + 1 }

  /// The groups of sixteen units in a panel.
  func groups(in panel: Int) -> Int {
    min(groupsPerPanel, paddedHidden / vectorWidth &- panel &* groupsPerPanel)
  }

  /// The width of a panel in vectors.
  func width(of panel: Int) -> Int { groups(in: panel) &* columns }

  /// The width in vectors of a bank's part of a panel.
  func width(of bank: PackedBank, in panel: Int) -> Int { groups(in: panel) &* bank.columns }

  /// How many numbers all panels have in a row.
  var panelLength: Int { paddedHidden * columns }

  /// The numbers before a panel, for each row of panels.
  func offset(of panel: Int) -> Int { panel &* groupsPerPanel &* columns &* vectorWidth }
}
