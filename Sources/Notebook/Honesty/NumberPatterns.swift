import Bilingual

/// What the scan for typed numbers looks for, and what it passes over.
///
/// Made once for a document: a pattern is compiled each time that its literal is met.
struct NumberPatterns {
  /// Digits, and the number words of the language.
  let numbers: [Regex<Substring>]
  /// What looks like a number but states none.
  let passedOver = Self.harmless
  /// The number at the beginning of a heading.
  let headingNumber = /^[0-9]+(?:\.[0-9]+)*\.?[ \t]/

  init(_ language: Language) {
    numbers = Self.digits + (language == .english ? Self.english : Self.chinese)
  }

  private static var harmless: [Regex<Substring>] {
    [
      // Tags, autolinks and the targets of links.
      /<[^>\n]*>/,
      /\]\([^)\n]*\)/,
      /https?:\/\/[^\s）)]+/,
      // The number of a list item.
      /(?m)^[ \t>]*[0-9]+[.)][ \t]/,
      // Sections, lessons, figures: “notes 2.2, 3.2”, “lessons 01 to 06”, “笔记 1.1 至 1.3”.
      /(?i)\b(?:sections?|chapters?|lessons?|notes|figures?|tables?|equations?|exercises?|parts?)[ \u{A0}][0-9]+(?:\.[0-9]+)*(?:(?:, | to | and |–|-)[0-9]+(?:\.[0-9]+)*)*/,
      /(?:笔记|图|表|式|练习|第|§) ?[0-9]+(?:\.[0-9]+)*(?: ?[至到、和–-] ?[0-9]+(?:\.[0-9]+)*)*/,
      // 第三步 is an ordinal.
      /第[一二三四五六七八九十]+/,
      // Names: n16, LSTM32, GPT-2, 05-lstm.
      /[A-Za-z_][A-Za-z_]*-?[0-9][A-Za-z0-9_]*/,
      /\b[0-9]+-[a-z][a-z0-9-]*/,
      // Years. 2000 is more often a size.
      /\b(?:19[4-9][0-9]|20(?:0[1-9]|[1-3][0-9]))\b(?![.,]?[0-9%])/,
    ]
  }

  private static var digits: [Regex<Substring>] {
    [/[0-9０-９]+(?:[.,][0-9]+)*(?:[ \u{A0}]?[%％])?/, /[½⅓⅔¼¾⅕⅛]/]
  }

  private static var english: [Regex<Substring>] {
    [
      /(?i)\b(?:half|halves|halved|halving|twice|thrice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|dozens?|hundreds?|thousands?|millions?|billions?)\b/,
      /(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|many)-?fold\b/,
      // Fractions: “two thirds”, “a quarter of”.
      /(?i)\b(?:a|one|two|three|four|five|six|seven|eight|nine)[ -](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?)\b/,
      // Counts of what is measured: “five runs”, “three times”, “ten per cent”.
      /(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:times|per ?cent|seeds?|runs?|steps?|updates?|epochs?|draws?)\b/,
      /(?i)\b(?:an?|one|two|three|four|five|six|several|many|some) orders? of magnitude\b/,
      // “four of five”, “nine out of ten”.
      /(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten)[ ](?:out of|of|in)[ ](?:the[ ])?(?:two|three|four|five|six|seven|eight|nine|ten|twenty)\b/,
    ]
  }

  private static var chinese: [Regex<Substring>] {
    [
      /一半|半数|过半|大半|多半|百分之|翻倍|翻番|加倍|减半|倍增/,
      /[零〇一二两三四五六七八九十百千万亿几数]+(?:点[零〇一二三四五六七八九]+)?(?:多)?倍/,
      /[一二两三四五六七八九十百千万]+分之[一二两三四五六七八九十百千万几]+/,
      /[一二两三四五六七八九]成(?!不变|为|立|长)/,
      /[一二两三四五六七八九十百千万几数]+(?:个)?(?:数量级|种子)/,
      // 一次 and 一步 are ordinary words.
      /(?:[二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]?[百千万]+)(?:次|轮|步|个时间步)/,
    ]
  }
}
