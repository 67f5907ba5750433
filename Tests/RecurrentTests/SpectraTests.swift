import Testing

@testable import Recurrent

/// Spectra of known matrices, and Jacobian products against their definition.
@Suite struct SpectraTests {
  @Test func singularValuesOfAKnownMatrix() throws {
    // [[3, 0], [4, 5]] has singular values √45 and √5.
    let matrix = Matrix(rows: 2, columns: 2, [3, 0, 4, 5])
    #expect(try matrix.singularValues() == [6.7082, 2.23607])
    #expect(try Matrix(rows: 3, columns: 2, [2, 0, 0, 1, 0, 0]).singularValues() == [2, 1])
    #expect(try Matrix(rows: 1, columns: 3, [1, 2, 2]).singularValues() == [3])
  }

  @Test func decompositionGivesTheMatrixBack() throws {
    let matrix = random(rows: 5, columns: 3)
    let decomposition = try matrix.singularValueDecomposition()
    let again = decomposition.matrix { $0 }
    for (a, b) in zip(matrix.elements, again.elements) { #expect(abs(a - b) < 1e-14) }
    #expect(decomposition.U.columns == 3 && decomposition.Vt.rows == 3)
  }

  @Test func eigenvaluesOfKnownMatrices() throws {
    let rotation = Matrix(rows: 2, columns: 2, [0, -2, 2, 0])
    #expect(
      try rotation.eigenvalues() == [
        Eigenvalue(real: 0, imaginary: 2), Eigenvalue(real: 0, imaginary: -2),
      ])
    let triangle = Matrix(rows: 3, columns: 3, [0.5, 7, 9, 0, -3, 1, 0, 0, 1])
    #expect(try triangle.eigenvalues().map(\.real) == [-3, 1, 0.5])
    #expect(try triangle.spectralRadius() == 3)
    // Row major and column major differ in eigenvectors only, but a trace and a determinant tell a mix-up of sizes.
    let matrix = random(rows: 6, columns: 6)
    let trace = (0..<6).reduce(0) { $0 + matrix[$1, $1] }
    #expect(abs(try matrix.eigenvalues().reduce(0) { $0 + $1.real } - trace) < 1e-4)
  }

  @Test func anOrthogonalMatrixHasAllSingularValuesAtItsGain() throws {
    let network = Network(.rnn(), inputs: 1, hidden: 24, outputs: 1)
    let parameters = try Parameters(network, .orthogonal(gain: 1.5), seed: 1)
    let W = Matrix(rows: 24, columns: 24, parameters["weight_hh_l0"].map(Double.init))
    #expect(try W.singularValues().allSatisfy { abs($0 - 1.5) < 1e-5 })
    #expect(try W.eigenvalues().allSatisfy { abs($0.modulus - 1.5) < 1e-4 })
  }

  @Test func roundingKeepsSixDigitsAndDropsNoise() {
    #expect(123_456_789.0.rounded(toSignificantDigits: 6) == 123_457_000)
    #expect((-0.000123456789).rounded(toSignificantDigits: 6) == -0.000123457)
    #expect(1e-30.rounded(toSignificantDigits: 3) == 1e-30)
    #expect(9.999999.rounded(toSignificantDigits: 6) == 10)
    #expect(0.0.rounded(toSignificantDigits: 6) == 0)
    #expect(SpectrumRounding.round([1, 1e-5, 1e-12]) == [1, 1e-5, 0])
  }

  @Test func whatHasNoSpectrumIsRefused() {
    let broken = Matrix(rows: 2, columns: 2, [1, 2, .nan, 4])
    #expect(throws: SpectrumError.notFinite(row: 1, column: 0)) { try broken.singularValues() }
    #expect(throws: SpectrumError.notFinite(row: 1, column: 0)) { try broken.eigenvalues() }
    #expect(throws: SpectrumError.notSquare(rows: 2, columns: 3)) {
      try random(rows: 2, columns: 3).eigenvalues()
    }
  }

  /// A state is nudged and the sequence run on from there: the end moves by the Jacobian product.
  @Test(arguments: [
    Cell.rnn(), .lstm(), .gru(), .gru(GRU(resetPlacement: .beforeProduct)),
    .lstm(LSTM(input: .complementOfForget)),
  ])
  func jacobianProductsAreDerivatives(cell: Cell) throws {
    let network = Network(cell, inputs: 2, hidden: 3, outputs: 1)
    let plain = PlainNetwork(try Parameters(network, .gaussian(gain: 1.3), seed: 6))
    let x = (0..<6).map { t in Vector([Double(t % 3) - 1, 0.3 * Double(t)]) }
    let pass = plain.forward(x).layers[0][0]
    let products = pass.mapJacobianProducts { $0 }
    #expect(products.count == 7 && products[0].h_by_h == Matrix(identity: 3))
    for lag in 1...6 {
      let rest = Array(x[(6 - lag)...])
      let state = pass.steps[6 - lag].previous
      for unit in 0..<3 {
        func end(_ offset: Double, _ part: WritableKeyPath<CellState, Vector>) -> CellState {
          var nudged = state
          nudged[keyPath: part][unit] += offset
          return plain.forward(rest, initial: [nudged]).final[0]
        }
        let h = 1e-5
        for row in 0..<3 {
          let slope = (end(h, \.h).h[row] - end(-h, \.h).h[row]) / (2 * h)
          #expect(abs(products[lag].h_by_h[row, unit] - slope) < 1e-9)
          if let c_by_c = products[lag].c_by_c {
            let slope = (end(h, \.c).c[row] - end(-h, \.c).c[row]) / (2 * h)
            #expect(abs(c_by_c[row, unit] - slope) < 1e-9)
          }
        }
      }
    }
    #expect((products[0].c_by_c != nil) == cell.hasCellState)
  }

  /// A layer that reads in reverse sees a reversed sequence as its forward twin sees the sequence.
  @Test func productsInReverseMirrorTheForwardOnes() throws {
    func products(_ direction: Layer.Direction, _ x: [Vector]) throws -> [Matrix] {
      let layer = Layer(.gru(), inputs: 1, hidden: 3, direction: direction)
      let network = Network(layers: [layer], outputs: 1)
      var parameters = try Parameters(network, .pytorch, seed: 6)
      parameters.values = parameters.values.indices.map { Float($0 % 7) * 0.25 - 0.625 }
      return PlainNetwork(parameters).forward(x).layers[0][0].mapJacobianProducts { $0.h_by_h }
    }
    let x = (0..<5).map { Vector([Double($0 * $0) / 8 - 1]) }
    #expect(try products(.forward, x) == products(.backward, x.reversed()))
  }

  @Test func aLinearNetworksProductsArePowersOfItsMatrix() throws {
    let network = Network(.rnn(.identity), inputs: 1, hidden: 4, outputs: 1)
    let parameters = try Parameters(network, .orthogonal(gain: 0.5), seed: 2)
    let pass = PlainNetwork(parameters).forward((0..<5).map { _ in Vector([1]) })
    let values = try pass.layers[0][0].jacobianSingularValues()
    for lag in 0...5 {
      for value in values[lag] { #expect(abs(value / power(0.5, lag) - 1) < 1e-5) }
    }
    #expect(pass.layers[0][0].directPaths().isEmpty)
  }

  @Test func directPathsMultiplyTheGatesThatKeep() throws {
    let network = Network(.lstm(LSTM(forget: .fixed(at: 0.5))), inputs: 1, hidden: 2, outputs: 1)
    let pass = PlainNetwork(try Parameters(network, .pytorch, seed: 1))
      .forward((0..<4).map { _ in Vector([1]) })
    let paths = pass.layers[0][0].directPaths()
    #expect(paths.map { $0[1] }.enumerated().allSatisfy { abs($1 - power(0.5, $0)) < 1e-15 })
  }

  @Test func gradientsByLagCountFromEachSequencesEnd() throws {
    let network = Network(.gru(), inputs: 1, hidden: 3, outputs: 1)
    let plain = PlainNetwork(try Parameters(network, .pytorch, seed: 3))
    func sequence(_ length: Int) -> PlainSequence {
      PlainSequence(
        x: (0..<length).map { Vector([Double($0)]) }, targets: .values([Vector([1])]))
    }
    let both = plain.gradient([sequence(4), sequence(2)], .meanSquaredError)
    let norms = both.stateGradientNorms()
    let states = both.sequences.map { $0.layers[0][0].dState }
    #expect(norms.count == 4)
    #expect(norms[3] == states[0][0].h.norm)
    let squares = [states[0][3].h, states[1][1].h].map { $0.norm * $0.norm }
    #expect(abs(norms[0] - ((squares[0] + squares[1]) / 2).squareRoot()) < 1e-15)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private func random(rows: Int, columns: Int) -> Matrix {
    var stream = RandomStream(seed: 3, purpose: "matrix")
    return Matrix(
      rows: rows, columns: columns,
      (0..<rows * columns).map { _ in Double(stream.uniform(-1, 1)) })
  }
}
