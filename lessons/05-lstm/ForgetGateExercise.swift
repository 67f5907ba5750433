import Bilingual
import Course
import Foundation
import Notebook

/// The exercise on a forget gate that stands still: what is left of a memory along the direct path.
struct ForgetGateExercise {
  let length: Int

  func add(to contents: inout LessonContents) throws {
    let atOne = 1 / (1 + exp(-1.0))
    let needed = exp2(-1 / Double(length))
    try contents.add(Quantity("forget-at-one", atOne, .fixed(decimals: 3)))
    try contents.add(
      Quantity("kept-at-one", pow(atOne, Double(length)), .scientific(digits: 2)))
    try contents.add(Quantity("forget-needed", needed, .fixed(decimals: 4)))
    try contents.add(Quantity("bias-needed", log(needed / (1 - needed)), .fixed(decimals: 2)))
    try contents.add(Exercise("constant-forget"))
  }
}
