/// What hurried integrators get wrong, one thing each.
enum Fault: String, CaseIterable, Sendable {
    case neverLooks, newSerialOnRepeat, filesAfterCancellation, losesEarlyMaterials, commitsBeforeFiling
    case forgetsDecisions, refusesWhenSlow, takesOutageForRefusal, dropsInOutage, stopsAtUnreadable, trustsAnybody
    case decidesAgain, reusesSerial, decidesCancelled, neverTooLate, refusesUnknownMembers, stopsAtRefusal
    case repeatsRefused, wrongPartition, wrongCase, losesTrace, writesNotes, silentOnOtherKinds, answersBeforeFiling
    case silent

    /// The checks that must find it.
    var checks: Set<String> {
        switch self {
        case .neverLooks: ["repeats", "slow-department", "contradictory-answers", "cancellation"]
        case .newSerialOnRepeat: ["repeats", "slow-department", "cancellation"]
        case .filesAfterCancellation, .losesEarlyMaterials: ["reordering"]
        case .commitsBeforeFiling, .forgetsDecisions: ["crash"]
        case .refusesWhenSlow: ["slow-department"]
        case .takesOutageForRefusal, .dropsInOutage, .answersBeforeFiling: ["department-down"]
        case .stopsAtUnreadable: ["poison"]
        case .trustsAnybody: ["forgery"]
        case .decidesAgain, .reusesSerial: ["contradictory-answers"]
        case .decidesCancelled: ["cancellation"]
        case .neverTooLate: ["cancellation-too-late"]
        case .refusesUnknownMembers: ["unknown-members"]
        case .stopsAtRefusal, .repeatsRefused: ["refused-receipts"]
        case .wrongPartition, .wrongCase, .losesTrace, .writesNotes: ["answer-form"]
        case .silent: ["ordinary-course"]
        case .silentOnOtherKinds: ["other-kinds"]
        }
    }

    /// Checks that may find it too, as the moment of a crash has it.
    var otherChecks: Set<String> {
        switch self {
        case .neverLooks, .newSerialOnRepeat: ["crash", "department-down"]
        case .refusesWhenSlow: ["crash"]
        default: []
        }
    }
}
