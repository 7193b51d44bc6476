/// What happens when somebody asks something of a case. Everything here is pure and total.
public enum Decider {
    /// The registers that must be read before the command can be decided.
    ///
    /// Promises and commitments are only for people who kept earlier ones. They are made in a supply, and offered in any notice
    /// of what is missing: whatever moves a case of which something may still be asked can bring one about.
    public static func factsNeeded(for command: Command, state: CaseState) -> [FactQuery] {
        if case .submit(let submission) = command { return [.credit(submission.applicant.id)] }
        guard let person = state.submission?.applicant.id else { return [] }
        if case .supply(let supply) = command, supply.makesOffer { return [.credit(person)] }
        return state.mayYetBeAsked ? [.credit(person)] : []
    }

    /// Lets the case's due clocks fire as of the instants they were due, then decides the command.
    ///
    /// What the clocks did stands even when the command is refused: it would have happened anyway.
    public static func handle(
        _ command: Command,
        caseID: CaseID,
        state: CaseState,
        context: Context
    ) -> Handling {
        var clocks = CaseDraft(state: state, context: context)
        clocks.fireDueClocks()
        var draft = clocks.followed()
        if let refusal = draft.state.admission(of: command) ?? authorise(command, state: draft.state, context: context)
        {
            return Handling(clockEvents: clocks.events, decision: .refused(refusal), state: clocks.state)
        }
        do throws(Refusal) {
            try draft.carryOut(command, caseID: caseID)
            draft.settle()
            guard draft.state.factCount <= Limits.factsPerCase else {
                throw Refusal.tooManyFacts
            }
            return Handling(clockEvents: clocks.events, decision: .accepted(draft.events), state: draft.state)
        } catch {
            return Handling(clockEvents: clocks.events, decision: .refused(error), state: clocks.state)
        }
    }

    /// What acceptance would say, without registering anything: the same check, offered beforehand.
    public static func precheck(_ submission: Submission, context: Context) -> Precheck {
        var draft = CaseDraft(state: .unregistered, context: context)
        do throws(Refusal) {
            try draft.register(submission, caseID: "precheck")
        } catch {
            return Precheck(gaps: [], fetched: [], refusal: error)
        }
        var fetched: [MaterialID] = []
        var provided: Set<Gap.Subject> = []
        for material in draft.neededMaterials {
            guard let provision = draft.provision(of: material) else { continue }
            provided.insert(.material(material.id))
            if case .fetch = provision { fetched.append(material.id) }
        }
        return Precheck(gaps: draft.gaps().filter { !provided.contains($0.subject) }, fetched: fetched, refusal: nil)
    }
}

/// What came of a command, and of the time that passed before it.
public struct Handling: Hashable, Sendable {
    public var clockEvents: [Event]
    public var decision: Decision
    /// The case after both.
    public var state: CaseState
}

/// The answer to "is this complete?" before anything is submitted.
public struct Precheck: Hashable, Sendable, Codable {
    public var gaps: [Gap]
    /// What the system will try to fetch by itself.
    public var fetched: [MaterialID]
    public var refusal: Refusal?
}

/// Bounds on what one case may hold.
public enum Limits {
    public static let factsPerCase = 20_000
    public static let filesPerMaterial = 100
    public static let reasonScalars = 4_000
    public static let fieldScalars = 20_000
    public static let serialScalars = 200
    /// Rights to act for the parties of one case, ended ones included.
    public static let authoritiesPerCase = 20
}

extension Supply {
    fileprivate var makesOffer: Bool { !promises.isEmpty || !commitments.isEmpty }
}

extension CaseState {
    /// A notice may still go out: before acceptance, and while items are not complete (分项受理).
    fileprivate var mayYetBeAsked: Bool {
        phase.isBeforeAcceptance || items.values.contains { $0.status == .incomplete }
    }
}

extension Refusal {
    static let tooManyFacts = Refusal(
        .limitExceeded,
        LocalizedText(
            zh: "办件记录已达上限,请联系牵头部门。",
            en: "The case has reached its limit of recorded facts; ask the lead department."
        )
    )
}
