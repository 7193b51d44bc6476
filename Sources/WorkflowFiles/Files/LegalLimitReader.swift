import Orchestration

/// One entry of `法定时限`, as it is written: whole in `legal-limits.yaml`, in part where a city corrects it.
struct LegalLimitDraft: Sendable {
    let id: String
    let position: Position
    let title: LocalizedText?
    let limit: TimeLimit?
    let added: TimeLimit?
    let law: LocalizedText?
    let article: LocalizedText?
    let certainty: LegalBasis.Certainty?
    let note: LocalizedText?
    /// Something is written that cannot be read.
    let isFaulty: Bool

    /// The whole entry; tells what is missing, unless that has been told of as unreadable.
    func limit(_ report: Report?) -> LegalLimit? {
        guard let title, let limit, let law, let article, let certainty else {
            let missing = [
                (Term.title, title == nil), (.limit, limit == nil), (.law, law == nil), (.article, article == nil),
                (.certainty, certainty == nil),
            ]
            if !isFaulty { tell(missing.filter(\.1).map(\.0), report) }
            return nil
        }
        let basis = LegalBasis(id: id, law: law, article: article, certainty: certainty)
        return LegalLimit(title: title, limit: limit, added: added, basis: basis, note: note)
    }

    func corrected(_ known: LegalLimit) -> LegalLimit {
        LegalLimit(
            title: title ?? known.title,
            limit: limit ?? known.limit,
            added: added ?? known.added,
            basis: LegalBasis(
                id: id,
                law: law ?? known.basis.law,
                article: article ?? known.basis.article,
                certainty: certainty ?? known.basis.certainty
            ),
            note: note ?? known.note
        )
    }

    private func tell(_ missing: [Term], _ report: Report?) {
        let zh = missing.map(\.words.zh).joined(separator: "、")
        let en = missing.map { $0.words.text(in: .english) }.joined(separator: ", ")
        report?.error(
            .missingKey,
            at: position,
            .init(zh: "法定时限“\(id)”缺少：\(zh)。", en: "The limit of the law “\(id)” lacks: \(en)."),
            fix: .init(zh: "请补写。", en: "Add them.")
        )
    }
}

enum LegalLimitReader {
    /// The marks of the domain notes.
    static let certainties = LegalBasis.Certainty.allCases.map(\.rawValue)

    static func drafts(_ tree: Tree, _ report: Report) -> [LegalLimitDraft] {
        NamedEntry.all(in: tree, report).compactMap { draft($0, report) }
    }

    private static func draft(_ entry: NamedEntry, _ report: Report) -> LegalLimitDraft? {
        let errors = report.errorCount
        let keys = KeyedTree(
            entry.body,
            optional: [.id, .title, .limit, .extensions, .law, .article, .certainty, .remark],
            report
        )
        guard let keys else { return nil }
        let title = entry.title(keys[.title], report)
        let limit = keys[.limit]?.limit(report)
        let added = keys[.extensions]?.limit(report)
        let law = keys[.law]?.localized(report)
        let article = keys[.article]?.localized(report)
        let certainty = keys[.certainty].flatMap { Self.certainty($0, report) }
        let note = keys[.remark]?.localized(atMost: FileLimits.text, report)
        return LegalLimitDraft(
            id: entry.id,
            position: entry.position,
            title: title,
            limit: limit,
            added: added,
            law: law,
            article: article,
            certainty: certainty,
            note: note,
            isFaulty: report.errorCount > errors
        )
    }

    private static func certainty(_ tree: Tree, _ report: Report) -> LegalBasis.Certainty? {
        guard let text = tree.text(report) else { return nil }
        if let certainty = LegalBasis.Certainty(rawValue: text) { return certainty }
        report.error(
            .unknownChoice,
            at: tree.position,
            .init(zh: "此处不能写“\(text)”。", en: "“\(text)” cannot stand here."),
            fix: Suggestion.remedy(for: text, among: certainties)
        )
        return nil
    }
}
