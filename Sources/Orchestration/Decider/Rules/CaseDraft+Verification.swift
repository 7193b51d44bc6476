/// Checking commitments after the fact (事中事后核查).
extension CaseDraft {
    mutating func verifyCommitments() {
        guard state.acceptedAt != nil, state.phase != .closed else { return }
        for material in definition.materials {
            guard let policy = material.commitment?.verification, let known = state.materials[material.id],
                known.standing == .committed, known.verification == nil
            else { continue }
            let clock = clockMaker.supervised(.verification, .material(material.id), from: at, limit: policy.within)
            issue(.verify, department: policy.department, materials: [material.id], clocks: [clock])
        }
    }

    mutating func takeVerification(_ content: Answer.Content, for order: WorkOrder) {
        guard let material = order.materials.first, let person = state.submission?.applicant.id else { return }
        switch content {
        case .confirmed:
            record(.commitmentVerified(CommitmentVerified(material: material, order: order.id)))
        case .false(let grounds):
            record(
                .commitmentRefuted(
                    CommitmentRefuted(material: material, order: order.id, grounds: grounds, person: person)
                )
            )
            // What rests on the statement is judged by a person of the lead department.
            openIncident(.falseCommitment, order: order.id, holder: definition.lead, detail: material.text)
        default:
            break
        }
    }
}
