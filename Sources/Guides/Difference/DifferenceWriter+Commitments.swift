import Orchestration

/// Statements in place of a proof or an examination (告知承诺): offered or not, checked more or less strictly, punished more or less.
extension DifferenceWriter {
    /// - Parameter what: What the statement replaces.
    mutating func compareCommitment(
        _ before: CommitmentPolicy?,
        _ after: CommitmentPolicy?,
        _ what: LocalizedText,
        _ place: String
    ) {
        let both = comparePresence(
            before,
            after,
            .commitment,
            place,
            touches: .beforeAcceptance,
            Presence(
                came: LocalizedText(
                    zh: "\(what.zh)可以以承诺书代替",
                    en: "A signed statement may now replace \(what.text(in: .english))"
                ),
                went: LocalizedText(
                    zh: "\(what.zh)不再可以以承诺书代替",
                    en: "A signed statement no longer replaces \(what.text(in: .english))"
                ),
                isBetter: true
            )
        )
        guard let (was, now) = both else { return }
        let statement = LocalizedText(
            zh: "\(what.zh)的承诺",
            en: "The statement in place of \(what.text(in: .english))"
        )
        compareVerification(was.verification, now.verification, statement, place)
        compare(
            was.onFalse ?? .revoke,
            now.onFalse ?? .revoke,
            .commitment,
            "\(place).onFalse",
            what: LocalizedText(zh: "\(statement.zh)不实的", en: "\(statement.text(in: .english)), if untrue"),
            touches: .open,
            effect: { Self.timeToMend($1) > Self.timeToMend($0) ? .looser : .stricter },
            words: { policy in
                switch policy {
                case .revoke: LocalizedText(zh: "撤销决定", en: "decisions are revoked")
                case .rectify(let limit):
                    LocalizedText(
                        zh: "限\(limit.text.zh)整改",
                        en: "\(limit.text.text(in: .english)) to put it right"
                    )
                }
            }
        )
        compare(
            "\(was.statement)@\(was.version)",
            "\(now.statement)@\(now.version)",
            .commitment,
            "\(place).statement",
            what: LocalizedText(zh: "\(statement.zh)文本", en: "Text of the statement for \(what.text(in: .english))"),
            touches: .beforeAcceptance
        ) { LocalizedText(zh: $0, en: $0) }
        tellRest(of: was, now, at: place, explained: ["verification", "onFalse", "statement", "version"])
    }

    private static func timeToMend(_ policy: FalseCommitmentPolicy) -> Int {
        if case .rectify(let limit) = policy { limit.nominalLength } else { -1 }
    }

    private mutating func compareVerification(
        _ before: VerificationPolicy?,
        _ after: VerificationPolicy?,
        _ statement: LocalizedText,
        _ place: String
    ) {
        let both = comparePresence(
            before,
            after,
            .commitment,
            "\(place).verification",
            touches: .open,
            Presence(
                statement,
                came: ("改为事后核查", "is now checked afterwards"),
                went: ("改为免予核查", "is no longer checked"),
                isBetter: false
            )
        )
        guard let (was, now) = both else { return }
        let english = statement.text(in: .english)
        compareLimit(
            was.within,
            now.within,
            "\(place).verification.within",
            what: LocalizedText(zh: "\(statement.zh)的核查时限", en: "\(english), limit for the check"),
            isBetterShort: nil,
            concern: .commitment,
            touches: .open
        )
        compare(
            was.samplePercent ?? 100,
            now.samplePercent ?? 100,
            .commitment,
            "\(place).verification.samplePercent",
            what: LocalizedText(zh: "\(statement.zh)的核查比例", en: "\(english), share that is checked"),
            touches: .open,
            effect: { $1 > $0 ? .stricter : .looser },
            words: { LocalizedText(zh: "\($0)%", en: "\($0) %") }
        )
        compare(
            was.means,
            now.means,
            .commitment,
            "\(place).verification.means",
            what: LocalizedText(zh: "\(statement.zh)的核查方式", en: "\(english), how it is checked"),
            touches: .open,
            effect: { $1 == .onSite ? .stricter : $0 == .onSite ? .looser : .neutral },
            words: { $0?.title ?? LocalizedText(zh: "未定", en: "not said") }
        )
        let (old, new) = (Titles(definition: old), Titles(definition: new))
        compare(
            was.department,
            now.department,
            .commitment,
            "\(place).verification.department",
            what: LocalizedText(zh: "\(statement.zh)的核查部门", en: "\(english), department that checks it"),
            touches: .open
        ) { $0 == was.department ? old.department($0) : new.department($0) }
    }
}

extension VerificationMeans {
    fileprivate var title: LocalizedText {
        switch self {
        case .online: LocalizedText(zh: "在线比对", en: "by comparing data")
        case .onSite: LocalizedText(zh: "现场核查", en: "on the spot")
        case .assisted: LocalizedText(zh: "协助核查", en: "with another authority's help")
        }
    }
}
