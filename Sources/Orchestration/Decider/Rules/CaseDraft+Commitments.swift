/// Statements in place of proofs, and statements that turn an examination into an issue (告知承诺).
extension CaseDraft {
    /// Every commitment that the workflow offers, in its own order: those on materials, then those on items.
    var commitments: [(id: MaterialID, policy: CommitmentPolicy)] {
        definition.materials.compactMap { material in material.commitment.map { (material.id, $0) } }
            + definition.items.compactMap { item in item.commitment.map { (item.id.licenceCommitment, $0) } }
    }

    func commitment(_ id: MaterialID) -> CommitmentPolicy? {
        material(id)?.commitment ?? commitments.first { $0.id == id }?.policy
    }

    /// The item whose examination the commitment replaces, if it is one of those.
    func licensed(by id: MaterialID) -> ItemDefinition? {
        definition.items.first { $0.commitment != nil && $0.id.licenceCommitment == id }
    }

    /// The commitments on which the item's decision rests, or could.
    func commitmentsUsed(by item: ItemDefinition) -> [MaterialID] {
        let proofs = uses(by: item).map(\.material).filter { material($0)?.commitment != nil }
        return item.commitment == nil ? proofs : proofs + [item.id.licenceCommitment]
    }

    /// The department need not examine: the holder has promised to meet the conditions (涉企经营许可告知承诺).
    func restsOnLicenceCommitment(_ id: ItemID) -> Bool {
        guard let item = item(id) else { return false }
        return commitmentsUsed(by: item).contains { used in
            commitment(used)?.kind == .licence && state.materials[used]?.standing == .committed
        }
    }
}

extension ItemID {
    /// The name under which a licence commitment on this item is signed and checked: it stands in for no material.
    public var licenceCommitment: MaterialID { MaterialID("licence:\(text)") }
}
