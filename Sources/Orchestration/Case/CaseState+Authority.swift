extension CaseState {
    mutating func applyAuthority(_ event: Event) {
    }
}
