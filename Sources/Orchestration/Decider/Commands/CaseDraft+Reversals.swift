/// What is said of revoked decisions and of statements that were untrue.
extension CaseDraft {
    mutating func takeReversal(_ content: Answer.Content, for order: WorkOrder) throws(Refusal) {
        throw .notInThisVersion
    }
}
