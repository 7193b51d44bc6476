package import Messaging
package import Orchestration

/// What is known for one batch: cases, receipts, registers, and what was already asked for.
package struct WorkingSet: Sendable {
    package let tenant: TenantID
    package let partition: Int
    package var cases: [CaseID: CachedCase] = [:]
    /// Cases whose stream this program cannot read, with the technical reason.
    package var unreadable: [CaseID: String] = [:]
    package var receipts: [LoadRequest.Key: Receipt] = [:]
    package var credit: [PersonID: CreditStanding] = [:]
    /// Versions that take new applications, as this batch found them: another batch may find otherwise.
    var openWorkflows: Set<WorkflowReference> = []
    var asked = Asked()

    /// What was asked for once is not asked for again: what did not come does not exist.
    struct Asked: Hashable, Sendable {
        var cases: Set<CaseID> = []
        var receipts: Set<LoadRequest.Key> = []
        var persons: Set<PersonID> = []
        var definitions: Set<WorkflowReference> = []
        var openWorkflows: Set<WorkflowReference> = []
    }

    package init(tenant: TenantID, partition: Int) {
        self.tenant = tenant
        self.partition = partition
    }

    func persons(neededFor envelope: Envelope, state: CaseState) -> [PersonID] {
        Decider.factsNeeded(for: envelope.command, state: state).map { query in
            switch query {
            case .credit(let person): person
            }
        }
    }

    /// Whether the credit register was asked about the person, whatever it had to say.
    func hasRead(_ person: PersonID) -> Bool { asked.persons.contains(person) || credit[person] != nil }
}

extension Envelope {
    var receiptKey: LoadRequest.Key { LoadRequest.Key(caseID: caseID, key: key) }
}
