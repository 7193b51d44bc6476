import Messaging
import Orchestration

extension Problem {
    init(_ fault: FormFault) {
        let kind: ProblemKind =
            switch fault.kind {
            case .unreadable, .unknownMember: .malformedJSON
            case .contradictory: .malformedRequest
            case .tooManyEntries: .tooManyEntries
            }
        self.init(kind, fault.text, at: fault.place)
    }

    init(_ error: DecodingError) {
        self.init(FormFault(error))
    }
}
