/// The losses of one row of outputs: each returns its sum and puts scale × dL/dy in the outputs' place.
enum LossFunctions {
  /// Σ (y − target)².
  @inline(always) static func squaredError(
    _ y: Floats, _ targets: [Float], from first: Int, _ count: Int, scale: Float
  ) -> Double {
    var sum = 0.0
    for output in 0..<count {
      let error = y[output] - targets[first &+ output]
      sum += Double(error) * Double(error)
      y[output] = 2 * error * scale
    }
    return sum
  }

  /// Σ of −t log σ(y) − (1 − t) log(1 − σ(y)) = max(y, 0) − t y + log(1 + e^−|y|).
  @inline(always) static func sigmoidCrossEntropy(
    _ y: Floats, _ targets: [Float], from first: Int, _ count: Int, scale: Float
  ) -> Double {
    var sum = 0.0
    for output in 0..<count {
      let value = Float32x16(repeating: y[output])
      let target = targets[first &+ output]
      let tail = ((-value.magnitude).exponential() + 1).logarithm()[0]
      sum += Double(max(value[0], 0)) - Double(target) * Double(value[0]) + Double(tail)
      y[output] = (value.sigmoid()[0] - target) * scale
    }
    return sum
  }

  /// −log softmax(y)[class] = log Σ e^(y_k − max) − (y_class − max).
  @inline(always) static func softmaxCrossEntropy(
    _ y: Floats, _ target: Int, _ count: Int, scale: Float
  ) -> Double {
    var highest = y[0]
    for output in 1..<count { highest = max(highest, y[output]) }
    let margin = highest - y[target]
    // Behind the last output e^−∞ = 0 keeps the padding out of the sum.
    for output in count..<roundedUp(count) { y[output] = -.infinity }
    var sums = Float32x16.zero
    var first = 0
    while first < count {
      let exponentials = (y.vector(at: first) - highest).exponential()
      y.store(exponentials, at: first)
      sums += exponentials
      first &+= vectorWidth
    }
    let sum = sums.total()
    for output in 0..<count {
      y[output] = (y[output] / sum - (output == target ? 1 : 0)) * scale
    }
    return Double(Float32x16(repeating: sum).logarithm()[0]) + Double(margin)
  }
}
