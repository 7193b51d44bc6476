import Orchestration

extension AnswerForm {
    /// - Parameter tickets: for each file's digest what its upload returned.
    /// - Throws: `malformed` for a file without a ticket and for values that were lawfully erased.
    init(_ answer: Answer, tickets: [String: String]) throws(WireError) {
        kind = answer.kind
        occurredAt = answer.occurredAt
        switch answer.content {
        case .received(let reference):
            self.reference = reference
        case .approved(let approval):
            documentNumber = approval.documentNumber
            exception = approval.exception?.value
            try set(approval.files, approval.data, tickets)
        case .found(let found):
            recordVersion = found.recordVersion
            try set(found.files, found.data, tickets)
        case .rejected(let grounds), .false(let grounds), .declined(let grounds), .cannotCompensate(let grounds):
            let reason = try Self.need(grounds.reason, at: "$.grounds.reason")
            self.grounds = Strict(GroundsForm(reason: reason, basis: grounds.basis, remedy: grounds.remedy))
        case .objected(let objections):
            self.objections = try Self.forms(of: objections)
        case .failed(let isRetryable, let detail):
            self.isRetryable = isRetryable
            self.detail = detail
        case .none, .confirmed, .cancelled, .tooLate:
            break
        case .asked(let question):
            self.question = Strict(
                QuestionForm(
                    text: try Self.need(question.text, at: "$.question.text"),
                    options: question.options.isEmpty ? nil : question.options,
                    within: question.within,
                    ifSilent: question.ifSilent
                )
            )
        case .suspended(let suspension):
            self.suspension = Strict(
                SuspensionForm(
                    procedure: suspension.procedure,
                    basis: suspension.basis,
                    expected: suspension.expected,
                    documentNumber: suspension.documentNumber
                )
            )
        case .resumed(let number):
            documentNumber = number
        case .extended(let given):
            let reason = try Self.need(given.reason, at: "$.extension.reason")
            self.extension = Strict(ExtensionForm(by: given.by, reason: reason, approver: given.approver))
        case .opinion(let opinion):
            let text = try Self.need(opinion.text, at: "$.opinion.text")
            self.opinion = Strict(OpinionForm(isInFavour: opinion.isInFavour, text: text))
        case .issued(let reference), .compensated(let reference):
            self.reference = reference
        case .delivered(let proof):
            self.proof = proof
        case .rectified(let note):
            self.note = try Self.need(note, at: "$.note")
        }
    }

    private mutating func set(
        _ files: [FileReference],
        _ data: Sealed<[FieldID: DataValue]>,
        _ tickets: [String: String]
    ) throws(WireError) {
        let data = try Self.need(data, at: "$.data")
        self.data = data.isEmpty ? nil : data
        guard !files.isEmpty else { return }
        var ticketed: [Strict<TicketedFile>] = []
        for (index, file) in files.enumerated() {
            guard let ticket = tickets[file.digest] else { throw .fileWithoutTicket(at: index) }
            ticketed.append(Strict(TicketedFile(file, ticket: ticket)))
        }
        self.files = ticketed
    }

    private static func forms(of objections: [Objection]) throws(WireError) -> [Strict<ObjectionForm>] {
        var forms: [Strict<ObjectionForm>] = []
        for (index, objection) in objections.enumerated() {
            let form = ObjectionForm(
                material: objection.material,
                reason: try need(objection.reason, at: "$.objections[\(index)].reason"),
                remedy: try need(objection.remedy, at: "$.objections[\(index)].remedy")
            )
            forms.append(Strict(form))
        }
        return forms
    }

    private static func need<Value>(_ sealed: Sealed<Value>, at place: String) throws(WireError) -> Value {
        guard let value = sealed.value else { throw WireError(.malformed, at: place, "the value was erased") }
        return value
    }
}

extension WireError {
    static func fileWithoutTicket(at index: Int) -> WireError {
        WireError(
            .malformed,
            at: "$.files[\(index)].ticket",
            "upload the file with POST /v1/files as this department and send back what the upload returned, unchanged"
        )
    }
}
