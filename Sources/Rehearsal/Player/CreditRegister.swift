package import Orchestration

/// Who broke a promise or signed a false statement and has not repaired it: what the engine keeps in its register of breaches.
package struct CreditRegister: Hashable, Sendable {
    private var openBreaches: [PersonID: Int] = [:]

    package init() {}

    package func hasOpenBreach(_ person: PersonID) -> Bool { openBreaches[person, default: 0] > 0 }

    package mutating func addBreach(of person: PersonID) { openBreaches[person, default: 0] += 1 }

    /// The person's standing is repaired (信用修复).
    package mutating func repair(_ person: PersonID) { openBreaches[person] = nil }

    mutating func note(_ fact: Fact) {
        switch fact {
        case .toleranceLapsed(let fact): addBreach(of: fact.person)
        case .commitmentRefuted(let fact): addBreach(of: fact.person)
        case .toleranceReinstated(let fact):
            openBreaches[fact.person] = max(openBreaches[fact.person, default: 0] - 1, 0)
        case .breachRepaired(let fact): repair(fact.person)
        default: break
        }
    }

    func facts(for queries: [FactQuery], caseNumber: String) -> Facts {
        var facts = Facts(caseNumber: caseNumber)
        for case .credit(let person) in queries {
            facts.credit[person] = CreditStanding(
                hasOpenBreach: hasOpenBreach(person),
                version: "\(openBreaches[person, default: 0])"
            )
        }
        return facts
    }
}
