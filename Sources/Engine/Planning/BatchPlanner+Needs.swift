package import Messaging
import Orchestration

extension BatchPlanner {
    /// What must still be read before the batch can be planned; `nil` when nothing is missing.
    ///
    /// It takes up to three rounds: a stream must be read before it is known which definition and which registers it needs.
    package func request(
        for envelopes: some Collection<Envelope>,
        working: inout WorkingSet,
        cache: CaseCache
    ) -> LoadRequest? {
        var request = LoadRequest(tenant: working.tenant, partition: working.partition)
        for envelope in envelopes {
            if working.asked.receipts.insert(envelope.receiptKey).inserted {
                request.receipts.append(envelope.receiptKey)
            }
            let caseID = envelope.caseID
            if working.cases[caseID] == nil { working.cases[caseID] = cache[caseID] }
            if working.cases[caseID] == nil, working.asked.cases.insert(caseID).inserted {
                request.cases.append(caseID)
            }
            askRegisters(for: envelope, &request, &working)
        }
        let isEmpty =
            request.receipts.isEmpty && request.cases.isEmpty && request.persons.isEmpty
            && request.definitions.isEmpty && request.openWorkflows.isEmpty
        return isEmpty ? nil : request
    }

    private func askRegisters(for envelope: Envelope, _ request: inout LoadRequest, _ working: inout WorkingSet) {
        let state = working.cases[envelope.caseID]?.state ?? .unregistered
        for reference in [envelope.workflow(in: state), envelope.command.migrationTarget].compactMap(\.self)
        where catalogue.definition(reference, tenant: working.tenant) == nil
            && working.asked.definitions.insert(reference).inserted
        {
            request.definitions.append(reference)
        }
        if case .submit(let submission) = envelope.command, state.phase == .unregistered,
            working.asked.openWorkflows.insert(submission.workflow).inserted
        {
            request.openWorkflows.append(submission.workflow)
        }
        for person in working.persons(neededFor: envelope, state: state)
        where working.asked.persons.insert(person).inserted {
            request.persons.append(person)
        }
    }

    /// Takes in what the journal answered.
    package func take(_ loaded: Loaded, into working: inout WorkingSet) {
        for (caseID, stored) in loaded.streams {
            do {
                working.cases[caseID] = try recorder.read(stored, of: caseID)
            } catch {
                working.unreadable[caseID] = "\(error)"
            }
        }
        working.receipts.merge(loaded.receipts) { _, new in new }
        working.credit.merge(loaded.credit) { _, new in new }
        working.openWorkflows.formUnion(loaded.openWorkflows)
        for (reference, bytes) in loaded.definitions {
            // Bytes that do not match their name, or cannot be read, are as good as not published.
            guard let definition = WorkflowDefinition(published: bytes, as: reference) else { continue }
            catalogue.add(definition, as: reference, tenant: working.tenant)
        }
    }
}

extension Command {
    /// The version that a migration would take the case to.
    var migrationTarget: WorkflowReference? {
        if case .migrate(let migration) = self { migration.to } else { nil }
    }
}

extension Envelope {
    /// The definition that rules the command: the one it asks for, or the one to which the case is pinned.
    func workflow(in state: CaseState) -> WorkflowReference? {
        if case .submit(let submission) = command, state.phase == .unregistered { return submission.workflow }
        return state.submission?.workflow
    }
}
