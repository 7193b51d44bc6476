/// Which calendar counts a limit, and which organ plays a role: both may differ from one town branch to the next.
extension CaseDraft {
    /// The organ's own calendar counts what it holds, where it keeps one and the engine was given it.
    func clockMaker(of id: ItemID?) -> ClockMaker {
        guard let item = id.flatMap(item), let department = department(item.department),
            let name = assignment(of: department)?.calendar, let calendar = context.organCalendars[name]
        else { return clockMaker }
        return ClockMaker(calendar: calendar, cards: definition.cards)
    }

    func organ(of department: DepartmentDefinition) -> OrganID {
        assignment(of: department)?.organ ?? department.organ
    }

    /// The directory's entry (机构目录) for the applicant's area and today: a branch for that area first, else the bureau for all.
    private func assignment(of department: DepartmentDefinition) -> OrganAssignment? {
        let today = at.date(in: context.calendar.offset)
        let valid = definition.organs.filter { entry in
            entry.department == department.id && (entry.from.map { $0 <= today } ?? true)
                && (entry.until.map { today <= $0 } ?? true)
        }
        let area = department.areaField.flatMap { state.form.value?[$0] }
        if case .text(let area)? = area, let branch = valid.first(where: { $0.areas.contains(area) }) { return branch }
        return valid.first { $0.areas.isEmpty }
    }

    /// Delivery is the department's duty once a result is out (送达; 行政许可法 art. 44). An opinion, a payment, a signature and
    /// an appearance give nothing that could be delivered.
    func deliveryClock(of item: ItemDefinition) -> Clock? {
        guard let limit = item.deliveryLimit, item.kind.givesResult else { return nil }
        return clockMaker(of: item.id).supervised(.delivery, .item(item.id), from: at, limit: limit)
    }

    func awaitsDelivery(_ id: ItemID, _ known: ItemState) -> Bool {
        guard let item = item(id), item.kind.givesResult else { return false }
        return known.deliveryProof == nil && item.deliveryLimit != nil
    }
}
