/// The applicant says that a source is wrong (数据异议): its owner must look, and may have it asked again.
extension CaseDraft {
    mutating func disputeSource(_ command: SourceDispute) throws(Refusal) {
        guard let material = material(command.material) else {
            throw .unknown(
                .unknownMaterial,
                command.material.text,
                zh: "本主题没有这份材料",
                en: "The workflow has no such material"
            )
        }
        guard material.sources.contains(where: { $0.source == command.source }),
            let source = source(command.source)
        else { throw .unknownSource(command.source) }
        let known = state.materials[material.id]
        let saidNone = known?.passedOver[source.id] == SourcePassedOver.Reason.none
        let gaveData = known?.standing == .supplied && known?.supplied?.origin.source == source.id
        guard saidNone || gaveData, known?.disputed.contains(source.id) == false else {
            throw .nothingToDispute(material.id)
        }
        record(.sourceDisputed(SourceDisputed(material: material.id, source: source.id, reason: command.reason)))
        openIncident(
            .disputedSource,
            order: lastFetch(of: material.id, from: source.id),
            holder: source.department,
            detail: "\(material.id) / \(source.id)"
        )
    }

    /// The owner has looked: the source is asked again, and its new word counts.
    mutating func fetchAgain(for incident: IncidentOpened) throws(Refusal) {
        guard let order = incident.order.flatMap({ state.orders[$0]?.order }), let id = order.source,
            let material = order.materials.first.flatMap(material), let source = source(id), source.status == .open,
            state.materials[material.id]?.fetching == nil
        else { throw .stillOpen(incident) }
        if material.sources.contains(.certificate(id)), !isAuthorised(id, for: material.id) {
            throw Refusal(
                .authorisationMissing,
                LocalizedText(zh: "持证人未授权调用该证照。", en: "Its holder has not let this certificate be called."),
                at: id.text
            )
        }
        fetch(material, from: source)
    }

    /// The order under which the source spoke.
    private func lastFetch(of material: MaterialID, from source: SourceID) -> WorkOrderID? {
        state.orders.values
            .filter { $0.order.kind == .fetch && $0.order.source == source && $0.order.materials == [material] }
            .max {
                ($0.issuedAt, $0.order.id.text.count, $0.order.id) < ($1.issuedAt, $1.order.id.text.count, $1.order.id)
            }
            .map(\.order.id)
    }
}

extension Refusal {
    fileprivate static func nothingToDispute(_ id: MaterialID) -> Refusal {
        Refusal(
            .nothingToDispute,
            LocalizedText(
                zh: "只有来源答复“无记录”或者已给出数据时才能提出异议,同一答复只能提出一次。",
                en: "Only a source that found nothing or gave data can be disputed, and each of its words once."
            ),
            at: id.text
        )
    }
}
