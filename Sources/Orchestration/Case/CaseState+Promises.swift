extension CaseState {
    mutating func applyPromises(_ event: Event) {
    }
}
