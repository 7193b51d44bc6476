import Foundation
import Orchestration

/// A department's answers as they travel: the flat form, signed with the department's key.
public enum AnswerCoding {
    /// The same answer gives the same bytes.
    ///
    /// - Throws: `malformed` for a file that ``AnswerMessage/tickets`` does not name.
    public static func encode(_ message: AnswerMessage, key: DepartmentKey) throws(WireError) -> WireMessage {
        let form = IdentifiedAnswerForm(
            caseID: message.caseID,
            order: message.answer.order,
            serial: message.answer.serial,
            form: try AnswerForm(message.answer, tickets: message.tickets)
        )
        var wire = try WireMessage(
            WireAttributes(
                id: message.id,
                source: WireSource.department(key.department),
                type: WireType.answer,
                subject: message.caseID,
                time: message.answer.occurredAt,
                tenant: message.tenant,
                jurisdiction: message.jurisdiction,
                traceparent: message.traceparent
            ),
            body: try WireBody.bytes(of: form)
        )
        try WireLimits.check(wire, bodyAtMost: WireLimits.answerBytes)
        key.sign(&wire, for: .answers(key.department))
        return wire
    }

    /// Takes only what it understands as a whole: a member that it does not know is refused with its JSON path.
    ///
    /// - Parameters:
    ///   - key: of the department whose topic the message was read from.
    ///   - tickets: of the installation where the department uploads its files.
    public static func decode(
        _ wire: WireMessage,
        key: DepartmentKey,
        tickets: FileTickets
    ) throws(WireError) -> AnswerMessage {
        try WireLimits.check(wire, bodyAtMost: WireLimits.answerBytes)
        try key.verify(wire, on: .answers(key.department))
        try wire.checkType(WireType.answer)
        let tenant = TenantID(try wire.required(WireHeaderName.tenant))
        let form = try WireBody.value(Strict<IdentifiedAnswerForm>.self, from: wire.body).value
        let files = (form.form.files ?? []).map(\.value)
        for (index, file) in files.enumerated() {
            guard tickets.accepts(file, from: .department(key.department), of: tenant) else {
                throw .fileWithoutTicket(at: index)
            }
        }
        let message = AnswerMessage(
            id: try wire.required(WireHeaderName.id),
            tenant: tenant,
            jurisdiction: JurisdictionID(try wire.required(WireHeaderName.jurisdiction)),
            caseID: form.caseID,
            answer: try form.answer(),
            tickets: Dictionary(files.map { ($0.digest, $0.ticket) }, uniquingKeysWith: { first, _ in first }),
            traceparent: try wire.optional(WireHeaderName.traceparent)
        )
        try checkHeaders(of: wire, agreeWith: message, from: key.department)
        return message
    }

    private static func checkHeaders(
        of wire: WireMessage,
        agreeWith message: AnswerMessage,
        from department: DepartmentID
    ) throws(WireError) {
        let source = WireSource.department(department)
        let stated = try wire.required(WireHeaderName.source)
        guard stated == source || stated.hasPrefix(source + "/") else {
            throw WireError(.header, at: WireHeaderName.source, "send \(source)")
        }
        guard try wire.required(WireHeaderName.subject) == message.caseID.text else {
            throw WireError(.header, at: WireHeaderName.subject, "send the same as $.caseID")
        }
        _ = try wire.time()
    }
}

extension IdentifiedAnswerForm {
    fileprivate func answer() throws(WireError) -> Answer {
        do {
            try check()
            return Answer(
                order: order,
                serial: serial,
                content: try form.content(checkedFiles: (form.files ?? []).map(\.reference)),
                occurredAt: form.occurredAt
            )
        } catch {
            throw WireError(error)
        }
    }
}
