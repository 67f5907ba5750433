/// A font file that labels are set in, and the Debian package that brings it.
public struct FontFile: Hashable, Sendable {
  /// The file's name without its folder.
  public var name: String
  /// The Debian package that installs the file.
  public var package: String
  /// The folders below a font root that packages put the file in.
  public var folders: [String]

  /// Names a file, its package, and the folders in which to look.
  public init(name: String, package: String, folders: [String]) {
    self.name = name
    self.package = package
    self.folders = folders
  }

  /// Everything that labels need: Latin and Greek, formulas, Chinese.
  public static let required: [FontFile] =
    ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Regular.ttf"]
    .map { FontFile(name: $0, package: "fonts-noto-core", folders: ["truetype/noto", "."]) }
    + ["NotoSansMath-Regular.ttf"]
    .map { FontFile(name: $0, package: "fonts-noto-core", folders: ["truetype/noto", "."]) }
    + ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]
    .map { FontFile(name: $0, package: "fonts-noto-cjk", folders: ["opentype/noto", "."]) }
}
