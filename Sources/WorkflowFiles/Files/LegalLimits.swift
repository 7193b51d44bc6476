import Orchestration

/// The law's limits by id, as they hold in one city.
struct LegalLimits: Sendable {
    /// The entry that stands behind the notice of correction even where a city does not name it.
    static let correctionNotice = "correction-notice"

    private(set) var limits: [String: LegalLimit] = [:]
    private(set) var names = Names(.init(zh: "法定时限", en: "limit of the law"), unknown: .unknownLegalLimit)

    /// Entries of the law; one that lacks something has been told of.
    init(_ drafts: [LegalLimitDraft] = [], _ report: Report? = nil) {
        for draft in drafts { add(draft, report) }
    }

    /// With a city's corrections: of an entry that exists it may say anything anew, and it may add its own.
    func corrected(_ corrections: [LegalLimitDraft], _ report: Report) -> LegalLimits {
        var corrected = self
        for draft in corrections {
            if let known = limits[draft.id] {
                corrected.set(draft.id, draft.corrected(known))
            } else {
                corrected.add(draft, report)
            }
        }
        return corrected
    }

    private mutating func add(_ draft: LegalLimitDraft, _ report: Report?) {
        // A faulty entry can still be named, so that only its own fault is told.
        names.add(draft.id, title: draft.title)
        if let limit = draft.limit(report) { set(draft.id, limit) }
    }

    private mutating func set(_ id: String, _ limit: LegalLimit) {
        limits[id] = limit
        names.add(id, title: limit.title)
    }
}

/// A limit, and the law's that it names (依据): `5wd` or `{limit: 5wd, basis: correction-notice}`.
struct NamedLimit: Sendable {
    let limit: TimeLimit
    let position: Position
    let basis: Located<String>?
    /// The key at which it stands.
    let term: Term

    /// The law's limit behind it: named, or known by the key.
    func legalLimit(in legal: LegalLimits) -> LegalLimit? {
        let named = basis.flatMap { legal.names.id(for: $0.value) }
        let known = basis == nil && term == .correctionNotice ? LegalLimits.correctionNotice : nil
        return (named ?? known).flatMap { legal.limits[$0] }
    }
}

extension Tree {
    func namedLimit(for term: Term, _ report: Report) -> NamedLimit? {
        guard mapping != nil else {
            return limit(report).map { NamedLimit(limit: $0, position: position, basis: nil, term: term) }
        }
        guard let keys = KeyedTree(self, required: [.limit, .basis], optional: [.remark], report) else { return nil }
        let basis = keys[.basis].flatMap { tree in
            tree.text(report).map { Located(value: $0, position: tree.position) }
        }
        guard let written = keys[.limit], let limit = written.limit(report) else { return nil }
        return NamedLimit(limit: limit, position: written.position, basis: basis, term: term)
    }
}
