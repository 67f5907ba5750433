import Foundation

/// A colour as red, green and blue shares of sRGB, each from 0 to 1.
public struct Colour: Hashable, Sendable {
  /// The share of red.
  public var red: Double
  /// The share of green.
  public var green: Double
  /// The share of blue.
  public var blue: Double

  /// Makes a colour from its shares.
  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a colour from a number such as 0x0072B2.
  public init(_ hexadecimal: UInt32) {
    self.init(
      red: Double(hexadecimal >> 16 & 255) / 255, green: Double(hexadecimal >> 8 & 255) / 255,
      blue: Double(hexadecimal & 255) / 255)
  }

  /// A colour between two; an amount of 0 is this one, 1 the other.
  public func mixed(with other: Colour, _ amount: Double) -> Colour {
    Colour(
      red: red + (other.red - red) * amount, green: green + (other.green - green) * amount,
      blue: blue + (other.blue - blue) * amount)
  }

  /// The relative luminance of WCAG 2: 0 for black, 1 for white.
  public var luminance: Double {
    func linear(_ share: Double) -> Double {
      share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of WCAG 2 between two colours, from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// Black or white: whichever can be read better upon this colour.
  public var ink: Colour {
    let (dark, light) = (Colour(0x101418), Colour(0xFFFFFF))
    return contrast(with: dark) > contrast(with: light) ? dark : light
  }

  /// The colour as SVG writes it, such as `#0072b2`.
  public var hexadecimal: String {
    let digits = [red, green, blue].map { share in
      let byte = Int((min(max(share, 0), 1) * 255).rounded())
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "#" + digits.joined()
  }
}
