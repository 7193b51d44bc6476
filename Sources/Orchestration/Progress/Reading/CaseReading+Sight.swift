/// Who may see what: each reader no more than the part they have.
extension CaseReading {
    /// The applicant, the lead department and the auditor follow the whole case.
    var seesWholeCase: Bool {
        switch audience {
        case .party(let party): party == .applicant
        case .staff(let department): department == definition.lead
        case .auditor: true
        }
    }

    var isStaffOrAuditor: Bool {
        if case .party = audience { false } else { true }
    }

    /// Another party sees the items that wait for its acts; everybody else sees that an item is there.
    func sees(_ item: ItemDefinition) -> Bool {
        guard case .party(let party) = audience, party != .applicant else { return true }
        if item.task?.party == party { return true }
        return index.party(party)?.acts.contains { index.concerns($0, item.id) } == true
    }

    func seesPart(of department: DepartmentID) -> Bool {
        seesWholeCase || audience == .staff(department)
    }

    /// Whether the words that a department's clerk wrote to the applicant are for this reader. They may hold anything about
    /// a person, so an auditor reads them only on purpose, elsewhere.
    func seesWords(of department: DepartmentID) -> Bool {
        audience != .auditor && seesPart(of: department)
    }

    func sees(_ material: MaterialID) -> Bool {
        if seesWholeCase { return true }
        guard case .staff(let department) = audience else { return false }
        return index.users(of: material).contains { item in
            item.department == department
                && item.materials.contains { $0.material == material && rules.truth($0.condition) != false }
        }
    }

    func sees(_ clock: Clock) -> Bool {
        if clock.kind.isTechnical && !isStaffOrAuditor { return false }
        switch clock.subject {
        case .case, .notice: return seesWholeCase
        case .item(let id): return index.item(id).map { seesPart(of: $0.department) } ?? seesWholeCase
        case .material(let id): return sees(id)
        case .order(let id): return state.orders[id].map { seesPart(of: $0.order.department) } ?? seesWholeCase
        case .act(let id): return seesWholeCase || index.holder(of: id).party.map { audience == .party($0) } == true
        }
    }
}
