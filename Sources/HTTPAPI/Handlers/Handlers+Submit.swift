import Engine
import Hummingbird
import Logging
import Messaging
import Orchestration

extension Handlers {
    /// Registers an application. The case's id follows from tenant, account and key, so that a repeat meets the same case.
    func submitCase(_ call: Call) async throws -> Response {
        let key = try IdempotencyKey(call.request.headers)
        let request = try await call.decode(SubmissionRequest.self, limits: dependencies.limits)
        let (submission, entry) = try await submission(request, for: call)
        let caller = call.caller
        let intake = Intake(
            caseID: CaseNaming.caseID(
                tenant: caller.tenant,
                account: caller.actor.account,
                idempotencyKey: key.text
            ),
            jurisdiction: entry.definition.jurisdiction,
            command: .submit(submission),
            key: ReceiptKey(issuer: caller.issuer, key: key.text)
        )
        return try await carryOut(intake, for: call)
    }

    /// Says what acceptance would say, without registering anything.
    func precheck(_ call: Call) async throws -> Response {
        let request = try await call.decode(SubmissionRequest.self, limits: dependencies.limits)
        let (submission, entry) = try await submission(request, for: call)
        guard let calendar = dependencies.calendars[entry.definition.calendar] else {
            call.logger.error("A published workflow names a calendar that is not there")
            throw Problem(.internalError)
        }
        let queries = Decider.factsNeeded(for: .submit(submission), state: .unregistered)
        var context = Context(
            now: call.receivedAt,
            definition: entry.definition,
            calendar: calendar,
            facts: try await facts(queries, tenant: call.caller.tenant),
            actor: call.caller.actor
        )
        context.organCalendars = dependencies.calendars
        let precheck = Decider.precheck(submission, context: context)
        if let refusal = precheck.refusal { throw Problem(refusal) }
        return try .json(
            PrecheckDocument(precheck, definition: entry.definition.expanded(elements: submission.lists ?? [:]))
        )
    }

    private func facts(_ queries: [FactQuery], tenant: TenantID) async throws(JournalError) -> Facts {
        let persons = queries.map { query in
            switch query {
            case .credit(let person): person
            }
        }
        guard !persons.isEmpty else { return Facts() }
        let request = LoadRequest(tenant: tenant, partition: 0, persons: persons)
        return Facts(credit: try await dependencies.journal.load(request).credit)
    }

    private func submission(
        _ request: SubmissionRequest,
        for call: Call
    ) async throws -> (Submission, WorkflowShelf.Entry) {
        let entry = try await publishedEntry(
            request.workflow.id,
            version: request.workflow.version,
            at: "$.workflow",
            for: call
        )
        guard entry.published.takesApplications else { throw Refusal.workflowNotOpen }
        var submission = Submission(
            workflow: entry.published.reference,
            applicant: person(request.applicant.value, for: call),
            parties: (request.parties ?? [:]).mapValues { person($0.value, for: call) },
            situations: request.situations ?? [:],
            form: Sealed(request.form ?? [:]),
            supply: try await supply(request.supply, definition: entry.definition, for: call),
            acts: request.acts ?? [],
            channel: request.channel ?? .web
        )
        submission.lists = request.lists
        submission.authorisations = request.authorisations?.map(\.value.authorisation)
        if let authorities = request.authorities {
            submission.authorities = try await self.authorities(authorities, for: call)
        }
        return (submission, entry)
    }

    private func authorities(_ requests: [Strict<AuthorityRequest>], for call: Call) async throws -> [Authority] {
        var authorities: [Authority] = []
        for (index, request) in requests.enumerated() {
            authorities.append(try await authority(request.value, at: "$.authorities[\(index)]", for: call))
        }
        return authorities
    }

    /// - Parameter version: the newest if `nil`.
    func publishedEntry(
        _ id: WorkflowID,
        version: String?,
        at place: String,
        for call: Call
    ) async throws -> WorkflowShelf.Entry {
        let entry = try await workflows.entry(id, version: version, tenant: call.caller.tenant, now: call.receivedAt)
        guard let entry else {
            let text = LocalizedText(zh: "没有已发布的该主题或版本", en: "no such workflow or version is published")
            throw Refusal(.unknownWorkflow, text, at: place)
        }
        return entry
    }

    func person(_ request: PersonRequest, for call: Call) -> Person {
        Person(
            id: personID(request.document, tenant: call.caller.tenant),
            name: Sealed(request.name),
            documentNumber: Sealed(request.documentNumber),
            phone: Sealed(request.phone)
        )
    }
}
