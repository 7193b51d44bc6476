/// What a department says while it works on an item.
extension CaseDraft {
    mutating func takeConduct(_ content: Answer.Content, on id: ItemID, order: WorkOrderID) throws(Refusal) {
        throw .notInThisVersion
    }
}
