extension CaseState {
    mutating func applyNotices(_ event: Event) {
    }
}
