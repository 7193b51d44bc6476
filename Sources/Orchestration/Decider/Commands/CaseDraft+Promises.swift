extension CaseDraft {
    mutating func extendTolerance(_ command: ToleranceExtension) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func repairBreach(_ command: BreachRepair) throws(Refusal) {
        throw .notInThisVersion
    }
}
