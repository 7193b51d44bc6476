extension CaseState {
    mutating func applySupervision(_ event: Event) {
    }
}
