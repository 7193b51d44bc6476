extension CaseDraft {
    mutating func addItem(_ command: ItemAddition) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func withdrawItems(_ command: ItemWithdrawal) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func reassign(_ command: Reassignment) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func divert(_ command: Diversion) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func completeTask(_ command: TaskCompletion) throws(Refusal) {
        throw .notInThisVersion
    }
}
