import Orchestration

extension WireError {
    init(_ fault: FormFault) {
        let code: Code =
            switch fault.kind {
            case .unreadable, .contradictory: .malformed
            case .unknownMember: .unknownMember
            case .tooManyEntries: .tooLarge
            }
        self.init(code, at: fault.place, fault.text.text(in: .english))
    }
}
