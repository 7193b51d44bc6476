/// Who reads: it decides what is shown, never what is true.
public enum ProgressAudience: Hashable, Sendable {
    /// The applicant, or another party, who sees only what it owes itself.
    case party(PartyID)
    /// Somebody of a department: the lead sees the whole case, the others their own part.
    case staff(DepartmentID)
    /// Sees how the case ran, and nobody's words.
    case auditor

    public static let applicant = ProgressAudience.party(.applicant)
}
