extension CaseDraft {
    mutating func correctDecision(_ command: DecisionCorrection) throws(Refusal) {
        throw .notInThisVersion
    }
}
