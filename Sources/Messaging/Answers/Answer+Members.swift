package import Orchestration

extension Answer.Kind {
    /// What an answer of this kind may carry besides its time.
    package var members: Set<AnswerForm.CodingKeys> {
        switch self {
        case .received: [.reference]
        case .approved: [.documentNumber, .files, .data]
        case .rejected, .false: [.grounds]
        case .objected: [.objections]
        case .found: [.recordVersion, .files, .data]
        case .none, .confirmed, .cancelled, .tooLate: []
        case .failed: [.isRetryable, .detail]
        }
    }

    /// What it must carry.
    package var requiredMembers: Set<AnswerForm.CodingKeys> {
        members.subtracting([.reference, .files, .data])
    }
}
