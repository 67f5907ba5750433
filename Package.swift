// swift-tools-version: 6.2
import PackageDescription

/// The folders of `lessons/`; each holds Swift sources, one prose file a language, and a twin in PyTorch.
let lessons = [
  "01-recurrence", "02-gradients", "03-clipping", "04-activations", "05-lstm", "06-gru",
  "07-parameters", "08-lstm-vs-gru", "09-memory", "10-wiring",
]

/// The processor that the training kernels are compiled for; `x86-64-v3` is AVX2 with FMA.
let processor = Context.environment["UNROLLED_PROCESSOR"] ?? "native"

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .strictMemorySafety()]

// The kernels are optimised as one module in debug builds too: an unoptimised
// training step is a thousand times slower, and tests train.
let kernels: [SwiftSetting] =
  strict + [
    .unsafeFlags([
      "-O", "-enable-testing", "-wmo", "-num-threads", "1", "-disable-batch-mode",
      "-Xcc", "-march=\(processor)",
    ])
  ]

let package = Package(
  name: "unrolled",
  products: [.executable(name: "unrolled", targets: ["unrolled"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // Floor 1: system libraries and what stands alone.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CWebP", pkgConfig: "libwebpmux", providers: [.apt(["libwebp-dev"])]),
    .systemLibrary(
      name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .target(name: "CProcessor"),
    .target(name: "Bilingual", swiftSettings: strict),
    .target(
      name: "Recurrent", dependencies: ["CLAPACKE", "CProcessor"],
      exclude: ["Kernels/README.md"], swiftSettings: kernels),
    // Floor 2: pictures know nothing of networks, experiments nothing of pictures.
    .target(
      name: "Figures", dependencies: ["Bilingual", "CCairo", "CPango", "CWebP", "CZlib"],
      swiftSettings: strict),
    .target(name: "Experiments", dependencies: ["Recurrent"], swiftSettings: strict),
    // Floor 3: the lesson as a document, then a lesson as a pipeline over all of the above.
    .target(
      name: "Notebook", dependencies: ["Bilingual"], exclude: ["README.md"],
      swiftSettings: strict),
    .target(
      name: "Course", dependencies: ["Bilingual", "Experiments", "Figures", "Notebook"],
      swiftSettings: strict),
    .target(
      name: "Handouts",
      dependencies: ["Bilingual", "Course", "Experiments", "Figures", "Notebook"],
      swiftSettings: strict),
    // Floor 4: the lessons. Prose is read when a report is written, not when it is compiled.
    .target(
      name: "Lessons", dependencies: ["Course"], path: "lessons",
      exclude: lessons.flatMap { ["\($0)/lesson.en.md", "\($0)/lesson.zh.md", "\($0)/twin.py"] }
        + ["Shared/known_numbers.py", "Shared/notation.en.md", "Shared/notation.zh.md"],
      swiftSettings: strict),
    // Floor 5: the command line.
    .executableTarget(
      name: "unrolled",
      dependencies: [
        "Handouts", "Lessons", "CProcessor", "Recurrent",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .testTarget(
      name: "RecurrentTests", dependencies: ["CAllocations", "Recurrent"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests", dependencies: ["CCairo", "CWebP", "Figures"], exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments"], swiftSettings: strict),
    .testTarget(name: "NotebookTests", dependencies: ["Notebook"], swiftSettings: strict),
    .testTarget(
      name: "TwinTests", dependencies: ["Experiments", "Lessons", "Recurrent"],
      swiftSettings: strict),
    .testTarget(
      name: "HandoutTests", dependencies: ["Handouts", "Lessons"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["Lessons", "unrolled"], swiftSettings: strict),
  ]
)
