extension CaseDraft {
    mutating func migrate(_ command: Migration) throws(Refusal) {
        throw .notInThisVersion
    }
}
