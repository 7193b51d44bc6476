/// Promises to bring a material later (容缺承诺) and statements in place of one (告知承诺).
extension CaseDraft {
    /// In a supply of its own an offer that cannot be taken is refused, so that the person learns it at once.
    func checkOffers(_ supply: Supply) throws(Refusal) {
        for id in supply.promises {
            if let code = objection(toPromising: id) { throw .declined(code, id) }
        }
        for (id, statement) in supply.commitments.sorted(by: { $0.key < $1.key }) {
            if let code = objection(toCommitting: id, statement) { throw .declined(code, id) }
        }
    }

    /// In an application an offer that cannot be taken does not stop registration: the notice of correction says why.
    mutating func takeOffers(_ supply: Supply) {
        for id in supply.promises.sorted() where state.materials[id]?.standing != .supplied {
            if let code = objection(toPromising: id) {
                record(.offerDeclined(OfferDeclined(material: id, code: code)))
            } else {
                record(
                    .materialPromised(
                        MaterialPromised(
                            material: id,
                            creditVersion: credit.version,
                            authority: authority(.promise)
                        )
                    )
                )
            }
        }
        for (id, statement) in supply.commitments.sorted(by: { $0.key < $1.key })
        where state.materials[id]?.standing != .supplied {
            if let code = objection(toCommitting: id, statement) {
                record(.offerDeclined(OfferDeclined(material: id, code: code)))
            } else {
                record(
                    .materialCommitted(
                        MaterialCommitted(
                            material: id,
                            statement: statement,
                            signer: .applicant,
                            creditVersion: credit.version,
                            authority: authority(.commit)
                        )
                    )
                )
            }
        }
    }

    /// Whether the law lets this person promise or commit at all: not while an earlier breach stands unrepaired.
    var credit: CreditStanding {
        let person = state.submission?.applicant.id
        return person.flatMap { context.facts.credit[$0] } ?? CreditStanding(hasOpenBreach: false, version: "none")
    }

    private func objection(toPromising id: MaterialID) -> RefusalCode? {
        guard material(id) != nil else { return .unknownMaterial }
        guard isTolerable(id) else { return .notTolerable }
        return credit.hasOpenBreach ? .openBreach : nil
    }

    private func objection(toCommitting id: MaterialID, _ statement: SignedStatement) -> RefusalCode? {
        guard material(id) != nil || licensed(by: id) != nil else { return .unknownMaterial }
        guard let policy = commitment(id), !uses(of: id).isEmpty || licensed(by: id).map(mayBeNeeded) == true else {
            return .notCommittable
        }
        guard policy.statement == statement.statement, policy.version == statement.version, isPublished(statement)
        else {
            return .statementMismatch
        }
        return credit.hasOpenBreach ? .openBreach : nil
    }

    /// What was signed is the text that was published, to the letter.
    private func isPublished(_ signed: SignedStatement) -> Bool {
        let published = definition.statements.first { $0.id == signed.statement && $0.version == signed.version }
        return published.map { $0.textHash == nil || $0.textHash == signed.textHash } ?? false
    }

    /// A material may come later only if every item that needs it tolerates that: the strictest use wins.
    func isTolerable(_ id: MaterialID) -> Bool {
        let uses = uses(of: id)
        return !uses.isEmpty && uses.allSatisfy { $0.use.importance == .secondary && $0.use.tolerance != nil }
    }
}

extension Refusal {
    fileprivate static func declined(_ code: RefusalCode, _ id: MaterialID) -> Refusal {
        let text =
            switch code {
            case .unknownMaterial: LocalizedText(zh: "本主题没有这份材料。", en: "The workflow has no such material.")
            case .notTolerable: LocalizedText(zh: "该材料不能容缺。", en: "This material may not come later.")
            case .notCommittable: LocalizedText(zh: "该材料不适用告知承诺。", en: "No statement may replace this material.")
            case .openBreach:
                LocalizedText(zh: "您有未履行的承诺,修复信用前不能再作承诺。", en: "An earlier promise was broken and is not repaired.")
            default: LocalizedText(zh: "承诺书文本与现行版本不符。", en: "The statement is not the one in force.")
            }
        return Refusal(code, text, at: id.text)
    }
}
