/// What a department says while it works on an item.
extension CaseDraft {
    mutating func takeConduct(_ content: Answer.Content, on id: ItemID, order: WorkOrderID) throws(Refusal) {
        if case .opinion(let opinion) = content { return try take(opinion, on: id, order: order) }
        throw .notInThisVersion
    }
}
