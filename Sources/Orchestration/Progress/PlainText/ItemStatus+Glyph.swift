extension ItemStatus {
    /// One sign that tells at a glance: done, running, waiting, ended.
    var glyph: String {
        switch self {
        case .released: "✓"
        case .held: "◐"
        case .dispatched, .received: "●"
        case .suspended: "‖"
        case .correcting, .asked, .awaitingParty, .incomplete: "!"
        case .waiting, .undecided: "○"
        case .notNeeded, .offered: "–"
        case .rejected, .cancelled, .terminated, .revoked: "×"
        }
    }
}
