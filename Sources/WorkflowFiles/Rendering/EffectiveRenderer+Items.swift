import Orchestration

/// Materials and items.
extension EffectiveRenderer {
    func material(_ material: MaterialDefinition) -> Sheet {
        keyed([
            (.title, title(material.title)), (.forEach, material.list.map { .text($0.text) } ?? .empty),
            (.sources, .list(material.sources.map(origin))),
            (.files, .number(material.maximumFiles)),
            (.commitment, material.commitment.map(commitment) ?? .empty),
        ])
    }

    private func origin(_ origin: MaterialOrigin) -> Sheet {
        switch origin {
        case .certificate(let source): keyed([(.certificate, .text(source.text))])
        case .share(let source): keyed([(.share, .text(source.text))])
        case .form: word(.form)
        case .counter: word(.counter)
        case .upload: word(.upload)
        }
    }

    func commitment(_ commitment: CommitmentPolicy) -> Sheet {
        var rectification: TimeLimit?
        if case .rectify(let within)? = commitment.onFalse { rectification = within }
        let means: [VerificationMeans: Term] = [.online: .online, .onSite: .onSite, .assisted: .assisted]
        return keyed([
            (.statements, .text("\(commitment.statement)@\(commitment.version)")),
            (.verifyWithin, limit(commitment.verification?.within)),
            (.verifyBy, commitment.verification.map { .text($0.department.text) } ?? .empty),
            (.exempt, flag(commitment.verification == nil)),
            (.commitmentKind, commitment.kind.map { word($0 == .licence ? .licence : .proof) } ?? .empty),
            (.means, commitment.verification?.means.flatMap { means[$0] }.map(word) ?? .empty),
            (.sample, commitment.verification?.samplePercent.map { .text("\($0)%") } ?? .empty),
            (.onFalse, rectification == nil ? .empty : word(.rectify)),
            (.rectifyWithin, limit(rectification)),
        ])
    }

    func item(_ item: ItemDefinition) -> Sheet {
        let pairs: [(Term, Sheet)] = [
            (.title, title(item.title)),
            (.catalogue, .text("\(item.catalogue.id)@\(item.catalogue.version)")),
            (.departments, .text(item.department.text)),
            (.kind, kindWord(item.kind)),
            (.when, condition(item.condition)),
            (.after, .list(item.after.map { .text($0.text) })),
            (.afterDecision, .list(item.afterDecision.map { .text($0.text) })),
            (.needsData, .list(item.needsData.map { .text("\($0.item).\($0.field)") })),
            (.materials, named(item.materials, \.material.text, use)),
            (.fields, .list(item.fields.map { .text($0.text) })),
            (.result, named(item.resultData, \.id.text) { kind($0.kind) }),
            (.promisedLimit, limit(item.promisedLimit)),
            (.statutoryLimit, limit(item.statutoryLimit, item.statutoryBasis)),
            (.onReject, RejectionPolicies.words.first { $0.value == item.onReject }.map { word($0.key) } ?? .empty),
            (.mandatory, flag(item.isRequired)),
        ]
        return keyed(pairs + conduct(item))
    }

    private func use(_ use: MaterialUse) -> Sheet {
        keyed([
            (.importance, word(use.importance == .primary ? .primary : .secondary)),
            (.tolerance, use.tolerance.map(tolerance) ?? .empty),
            (.when, condition(use.condition)),
        ])
    }

    private func tolerance(_ tolerance: TolerancePolicy) -> Sheet {
        keyed([
            (.within, limit(tolerance.within)),
            (.release, word(tolerance.release == .afterSupply ? .afterSupply : .beforeSupply)),
            (.onExpiry, word(tolerance.onExpiry == .terminateItem ? .terminateItem : .terminateCase)),
            (.remind, .list(tolerance.remind.map { limit($0) })),
            (.extensions, limit(tolerance.extensionLimit)),
        ])
    }
}
