extension ItemStatus {
    /// One sign that tells at a glance: done, running, waiting, ended.
    var glyph: String {
        switch self {
        case .released: "✓"
        case .held: "◐"
        case .dispatched, .received: "●"
        case .correcting: "!"
        case .waiting, .undecided: "○"
        case .notNeeded: "–"
        case .rejected, .cancelled, .terminated: "×"
        }
    }
}
