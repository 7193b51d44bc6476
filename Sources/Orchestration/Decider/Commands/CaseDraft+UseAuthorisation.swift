/// Letting the system call a certificate for this case (授权用证), and ending that.
extension CaseDraft {
    mutating func authoriseUse(_ command: UseAuthorisationGrant) throws(Refusal) {
        try authorise(command.authorisation)
    }

    mutating func authorise(_ authorisation: UseAuthorisation) throws(Refusal) {
        guard source(authorisation.source) != nil else { throw .unknownSource(authorisation.source) }
        guard state.person(of: authorisation.holder) != nil else {
            throw .unknown(.unknownParty, authorisation.holder.text, zh: "本办件没有这个当事人", en: "The case has no such party")
        }
        for item in authorisation.items where self.item(item) == nil {
            throw .unknown(.unknownItem, item.text, zh: "本办件没有这个事项", en: "The case has no such item")
        }
        guard authorisation.items.count <= definition.items.count else {
            throw Refusal(
                .limitExceeded,
                LocalizedText(zh: "同一事项只需列出一次。", en: "Name each item once."),
                at: authorisation.source.text
            )
        }
        guard authorisation.validUntil.map({ $0 > context.now }) != false else {
            throw .badAuthority("authorisation.validUntil", zh: "授权已经到期", en: "The authorisation has expired already")
        }
        let authority = authority(for: authorisation.holder, .supply)
        record(.useAuthorised(UseAuthorised(authorisation: authorisation, authority: authority)))
    }

    mutating func revokeUse(_ command: UseAuthorisationRevocation) throws(Refusal) {
        guard state.useAuthorisations[command.source] != nil else {
            throw .unknown(
                .authorisationMissing,
                command.source.text,
                zh: "没有这项用证授权",
                en: "Nothing authorises this source"
            )
        }
        record(.useAuthorisationRevoked(UseAuthorisationRevoked(source: command.source)))
        for order in state.orders.values.map(\.order).sorted(by: { $0.id < $1.id }) { giveUpIfUnauthorised(order) }
    }

    /// A call that is under way without the holder's consent is given up; what comes back later is not taken.
    @discardableResult
    mutating func giveUpIfUnauthorised(_ order: WorkOrder) -> Bool {
        guard order.kind == .fetch, state.orders[order.id]?.isOpen == true, let source = order.source,
            let material = order.materials.first.flatMap(material),
            material.sources.contains(.certificate(source)), !isAuthorised(source, for: material.id)
        else { return false }
        passOver(order, reason: .unauthorised)
        return true
    }

    /// Whether the holder lets a certificate be called now, for every item that would see it.
    func isAuthorised(_ source: SourceID, for material: MaterialID) -> Bool {
        guard let authorisation = state.useAuthorisations[source] else { return false }
        guard authorisation.validUntil.map({ at < $0 }) != false else { return false }
        return authorisation.items.isEmpty
            || uses(of: material).allSatisfy { authorisation.items.contains($0.item.id) }
    }

    /// Certificates that could still give the material if their holder allowed it.
    func unauthorisedSources(of material: MaterialDefinition) -> [SourceID] {
        material.sources.compactMap { origin in
            guard case .certificate(let id) = origin, source(id)?.status == .open, !isAuthorised(id, for: material.id)
            else { return nil }
            let word = state.materials[material.id]?.passedOver[id]
            return word == nil || word == .unauthorised ? id : nil
        }
    }
}

extension Refusal {
    static func unknownSource(_ id: SourceID) -> Refusal {
        .unknown(.unknownSource, id.text, zh: "没有这个数据来源", en: "No such source")
    }
}
