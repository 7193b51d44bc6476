extension CaseState {
    mutating func applyConduct(_ event: Event) {
    }
}
