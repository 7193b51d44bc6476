extension CaseState {
    mutating func applyAdmission(_ event: Event) {
    }
}
