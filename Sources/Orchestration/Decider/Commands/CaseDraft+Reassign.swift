/// Giving an item to another department or organ (改派).
extension CaseDraft {
    mutating func reassign(_ command: Reassignment) throws(Refusal) {
        guard let item = item(command.item), let known = state.items[item.id] else { throw .unknownItem(command.item) }
        switch known.status {
        case .undecided, .incomplete, .waiting, .dispatched, .received, .awaitingParty: break
        // A procedure, a question or an objection belongs to whoever opened it.
        default: throw .notOpen(item.id)
        }
        guard known.cancellation == nil else { throw .notOpen(item.id) }
        let present = known.order.flatMap { state.orders[$0] }?.order
        let held = known.assignment?.department ?? item.department
        let department = command.department ?? held
        guard let organ = command.organ ?? self.department(department)?.organ, plays(organ, department) else {
            throw .unknown(.unknownOrgan, command.organ?.text ?? department.text, zh: "没有这个机构", en: "No such organ")
        }
        let current = known.assignment?.organ ?? present?.organ ?? self.department(held)?.organ
        guard department != held || organ != current else {
            throw Refusal(
                .nothingToAmend,
                LocalizedText(zh: "该事项已由该机构办理。", en: "That organ has the item already."),
                at: item.id.text
            )
        }
        record(
            .itemReassigned(
                ItemReassigned(item: item.id, department: department, organ: organ, reason: command.reason)
            )
        )
        guard let present else { return }
        // What the citizen was promised runs on: who does it is the authorities' own affair.
        order(item, due: present.due, amountFen: present.amountFen)
        issue(.cancel, department: present.department, organ: present.organ, item: item.id, target: present.id)
    }

    private func plays(_ organ: OrganID, _ department: DepartmentID) -> Bool {
        self.department(department)?.organ == organ
            || definition.organs.contains { $0.department == department && $0.organ == organ }
    }
}
