/// A field of the form changes while departments are at work (变更申请内容).
extension CaseDraft {
    mutating func amend(_ command: Amendment) throws(Refusal) {
        guard !state.isWithdrawing else { throw .withdrawing }
        try checkReadable(command.fields)
        let form = state.form.value ?? [:]
        let changed = (command.fields.value ?? [:]).filter { form[$0.key] != $0.value }
        guard !changed.isEmpty else {
            throw Refusal(
                .nothingToAmend,
                LocalizedText(zh: "申请内容没有变化。", en: "Nothing in the form would change.")
            )
        }
        for (id, value) in changed.sorted(by: { $0.key < $1.key }) where index.field(id)?.admits(value) != true {
            throw Refusal(
                .unreadableApplication,
                LocalizedText(zh: "字段 \(id) 的内容不合要求。", en: "The field \(id) does not admit this value."),
                at: id.text
            )
        }
        record(.fieldsAmended(FieldsAmended(fields: Sealed(changed), reason: command.reason)))
        reconsiderNeeds(of: Set(changed.keys))
        reopenItems(restingOn: Set(changed.keys.map(Condition.Operand.field)))
        tellDepartments(of: Set(changed.keys))
    }

    /// Other items may be needed now. What a department has begun goes on; a rule of the workflow says if it must be redone.
    private mutating func reconsiderNeeds(of fields: Set<FieldID>) {
        for item in definition.items {
            let isTouched = item.condition.operands.contains { operand in
                if case .field(let id) = operand { fields.contains(id) } else { false }
            }
            guard isTouched, let status = state.items[item.id]?.status else { continue }
            switch (status, truth(item.condition)) {
            case (.notNeeded, true?):
                record(.itemAdded(ItemAdded(item: item.id, begins: beginning(ofAdded: item))))
            case (.waiting, false?), (.incomplete, false?):
                record(.itemNotNeeded(ItemNotNeeded(item: item.id)))
            default:
                break
            }
        }
    }

    /// Departments at work get the new data as they get a material that has come: their order stays, and so does their clock.
    private mutating func tellDepartments(of fields: Set<FieldID>) {
        for item in definition.items where item.fields.contains(where: fields.contains) {
            guard let known = state.items[item.id], known.status.isWithDepartment || known.status == .held else {
                continue
            }
            guard let order = known.order.flatMap({ state.orders[$0] })?.order else { continue }
            issue(.material, department: order.department, organ: order.organ, item: item.id, target: order.id)
        }
    }
}
