package import Orchestration

extension Answer.Kind {
    /// What an answer of this kind may carry besides its time.
    package var members: Set<AnswerForm.CodingKeys> {
        switch self {
        case .received: [.reference]
        case .approved: [.documentNumber, .files, .data, .exception]
        case .rejected, .false, .declined, .cannotCompensate: [.grounds]
        case .objected: [.objections]
        case .found: [.recordVersion, .files, .data]
        case .none, .confirmed, .cancelled, .tooLate: []
        case .failed: [.isRetryable, .detail]
        case .asked: [.question]
        case .suspended: [.suspension]
        case .resumed: [.documentNumber]
        case .extended: [.extension]
        case .opinion: [.opinion]
        case .issued, .compensated: [.reference]
        case .delivered: [.proof]
        case .rectified: [.note]
        }
    }

    /// What it must carry.
    package var requiredMembers: Set<AnswerForm.CodingKeys> {
        switch self {
        case .issued, .compensated: members
        default: members.subtracting([.reference, .files, .data, .exception])
        }
    }
}
