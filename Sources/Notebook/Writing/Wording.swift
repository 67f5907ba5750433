import Bilingual

/// The fixed words of reports, in one place for both languages.
enum Wording {
  case kind(ItemKind)
  case solution, answer, predict, note
  /// Link text after a caption, with the path of a CSV file.
  case data(String)
  /// The line below a code excerpt, with the linked file.
  case cutFrom(String)
  case claim(String)
  /// What is said of a claim that no note states.
  case ownClaim
  case basis(Claim.Basis)
  case rule
  case ruleFixedBefore
  case ruleAmended
  case notJudged, noVerdicts
  case contentsPage
  // Handouts.
  case studentsEdition, teachersEdition, teacher, studentName, date, yourVerdict, because

  var text: Localized<String> {
    switch self {
    case .kind(.figure): Localized(en: "Figure", zh: "图")
    case .kind(.table): Localized(en: "Table", zh: "表")
    case .kind(.exercise): Localized(en: "Exercise", zh: "练习")
    case .kind(.claim): Localized(en: "Claim", zh: "论断")
    case .kind(let other): Localized(same: other.rawValue)
    case .solution: Localized(en: "Solution", zh: "解答")
    case .answer: Localized(en: "After you have predicted", zh: "写下预测之后再看")
    case .predict: Localized(en: "**Predict.**", zh: "**先预测**")
    case .note: Localized(en: "**Note**", zh: "**注**")
    case .data(let path): Localized(en: "([data](\(path)))", zh: "（[数据](\(path))）")
    case .cutFrom(let link): Localized(en: "Cut from \(link).", zh: "摘自 \(link)。")
    case .claim(let id): Localized(en: "Claim \(id)", zh: "论断 \(id)")
    case .ownClaim:
      Localized(en: "a statement of this lesson, not of the notes", zh: "本课自己的论断，不出自笔记")
    case .basis(.experiment): Localized(en: "decided by experiment", zh: "由实验判定")
    case .basis(.construction):
      Localized(en: "true or false by construction", zh: "由构造判定，与实验无关")
    case .rule: Localized(en: "Rule", zh: "判定规则")
    case .ruleFixedBefore:
      Localized(en: "Rule, fixed before the runs", zh: "判定规则（运行之前已定）")
    case .ruleAmended:
      Localized(en: "Rule, a part of it added after the runs", zh: "判定规则（一部分在运行之后补定）")
    case .notJudged: Localized(en: "not judged", zh: "未判定")
    case .noVerdicts:
      Localized(en: "quick budget: small sizes, no verdicts", zh: "快速预算：规模小，不作判定")
    case .contentsPage: Localized(en: "Contents", zh: "目录")
    case .studentsEdition: Localized(en: "Student’s edition", zh: "学生版")
    case .teachersEdition: Localized(en: "Teacher’s edition", zh: "教师版")
    case .teacher: Localized(en: "For the teacher", zh: "教师参考")
    case .studentName: Localized(en: "Name", zh: "姓名")
    case .date: Localized(en: "Date", zh: "日期")
    case .yourVerdict: Localized(en: "**Your verdict:**", zh: "**你的判定：**")
    case .because: Localized(en: "Because", zh: "理由")
    }
  }
}
