import Orchestration

/// No limit of a city, a catalogue entry or a theme is longer than the law's that it names. Where the law's own limit is not
/// certain, the author is told instead of refused.
enum WithinLaw: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for limit in theme.namedLimits + theme.items.flatMap(\.namedLimits) {
            check(limit, in: theme.city.legalLimits, report)
        }
    }

    static func check(_ named: NamedLimit, in legal: LegalLimits, _ report: Report) {
        if let basis = named.basis { _ = legal.names.resolve(basis.value, at: basis.position, report) }
        guard let law = named.legalLimit(in: legal) else { return }
        guard named.limit.nominalLength > law.limit.nominalLength else { return }
        let words = named.term.words
        let message = LocalizedText(
            zh: "\(words.zh)\(named.limit.text.zh)长于法定时限“\(law.title.zh)”的\(law.limit.text.zh)（\(law.basis.text.zh)）。",
            en: "“\(words.text(in: .english))” of \(named.limit.text.text(in: .english)) is longer than the "
                + "\(law.limit.text.text(in: .english)) of the law's “\(law.title.text(in: .english))” "
                + "(\(law.basis.text.text(in: .english)))."
        )
        let remedy = LocalizedText(
            zh: "请写不超过\(law.limit.text.zh)；若法定时限有误，请在城市文件的“法定时限”中更正。",
            en: "Write at most \(law.limit.text.text(in: .english)); "
                + "if the law's limit is wrong, correct it under “statutoryLimit” in the city's file."
        )
        if law.basis.certainty.isReliable {
            report.error(.overLegalLimit, at: named.position, message, fix: remedy)
        } else {
            report.note(.overLegalLimit, at: named.position, message, fix: remedy)
        }
    }
}
