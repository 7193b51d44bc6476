extension CaseDraft {
    mutating func correctDecision(_ command: DecisionCorrection) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func amend(_ command: Amendment) throws(Refusal) {
        throw .notInThisVersion
    }
}
