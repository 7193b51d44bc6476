extension CaseDraft {
    mutating func reportDelivery(_ command: DeliveryReport) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func rate(_ command: Rating) throws(Refusal) {
        throw .notInThisVersion
    }
}
