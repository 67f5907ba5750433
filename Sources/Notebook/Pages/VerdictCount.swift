/// How many claims have each verdict.
struct VerdictCount {
  /// Signs and counts, such as `✅ 3 ◐ 1`; claims that were not judged are counted after a dash.
  let text: String

  init(_ claims: [Claim]) {
    let judged = Verdict.allCases.map { verdict in
      (sign: verdict.sign, count: claims.count { $0.outcome.verdict == verdict })
    }
    let open = (sign: "–", count: claims.count { $0.outcome.verdict == nil })
    // The no-break space keeps each sign with its count.
    text = (judged + [open]).filter { $0.count > 0 }.map { "\($0.sign)\u{A0}\($0.count)" }
      .joined(separator: " ")
  }
}
