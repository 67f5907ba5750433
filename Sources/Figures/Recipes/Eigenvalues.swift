import Bilingual
import Foundation

/// The eigenvalues of one matrix, as parts of complex numbers.
public struct Spectrum: Sendable {
  /// The matrix's name.
  public var label: Localized<Label>
  /// The points' looks.
  public var style: SeriesStyle
  /// The real parts.
  public var real: [Double]
  /// The imaginary parts.
  public var imaginary: [Double]

  /// Makes a spectrum from parts that are equally many.
  public init(
    _ label: Localized<Label>, style: SeriesStyle, real: [Double], imaginary: [Double]
  ) {
    self.label = label
    self.style = style
    self.real = real
    self.imaginary = imaginary
  }
}

extension Panel {
  /// Eigenvalues in the complex plane with the unit circle; a unit is equally long on both axes.
  public static func eigenvalues(
    _ spectra: [Spectrum], title: Localized<Label>? = nil
  ) -> Panel {
    let angles = (0...180).map { Double($0) * Double.pi / 90 }
    return Panel(
      title, x: Axis(Localized(en: "Real part", zh: "实部"), including: [-1.1, 1.1]),
      y: Axis(Localized(en: "Imaginary part", zh: "虚部"), including: [-1.1, 1.1]),
      equalUnits: true
    ) {
      Line(
        x: angles.map { cos($0) }, y: angles.map { sin($0) },
        style: SeriesStyle(hue: .neutral, dash: .dashed), width: 1.2, markers: false)
      for spectrum in spectra {
        Points(
          x: spectrum.real, y: spectrum.imaginary, style: spectrum.style, label: spectrum.label)
      }
    }
  }
}
