import Orchestration

/// Work orders as they travel to a department: the message as JSON, with the answers that the order admits, signed with the
/// department's key.
public enum WorkOrderCoding {
    public static func encode(_ message: WorkOrderMessage, key: DepartmentKey) throws(WireError) -> WireMessage {
        var wire = try WireMessage(
            WireAttributes(
                id: message.id,
                source: WireSource.onevisit(message.tenant),
                type: WireType.workOrder,
                subject: message.caseID,
                time: message.issuedAt,
                tenant: message.tenant,
                jurisdiction: message.jurisdiction,
                traceparent: message.traceparent
            ),
            body: try WireBody.bytes(of: WorkOrderBody(message))
        )
        key.sign(&wire, for: .workOrders(key.department))
        return wire
    }

    /// Members that this version does not know are passed over.
    ///
    /// - Throws: `notAuthentic` unless the message carries the department's signature.
    public static func decode(_ wire: WireMessage, key: DepartmentKey) throws(WireError) -> WorkOrderMessage {
        try WireLimits.check(wire)
        try key.verify(wire, on: .workOrders(key.department))
        try wire.checkType(WireType.workOrder)
        var message = try WireBody.value(WorkOrderBody.self, from: wire.body).message
        message.traceparent = try wire.optional(WireHeaderName.traceparent)
        return message
    }
}

/// A work order as departments read it, whichever way it reaches them. The trace goes into a header, or beside it.
package struct WorkOrderBody: Codable {
    private enum CodingKeys: String, CodingKey { case admittedAnswers }

    private(set) var message: WorkOrderMessage
    /// For departments; who has the message knows them from the order's kind.
    private var admittedAnswers: [String]

    package init(_ message: WorkOrderMessage) {
        self.message = message
        self.message.traceparent = nil
        admittedAnswers = message.order.kind.admittedAnswers.map(\.rawValue).sorted()
    }

    package init(from decoder: any Decoder) throws {
        message = try WorkOrderMessage(from: decoder)
        admittedAnswers = try decoder.container(keyedBy: CodingKeys.self).decode(
            [String].self,
            forKey: .admittedAnswers
        )
    }

    package func encode(to encoder: any Encoder) throws {
        try message.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(admittedAnswers, forKey: .admittedAnswers)
    }
}

extension DepartmentKey {
    func verify(_ wire: WireMessage, on channel: Channel) throws(WireError) {
        guard isSigner(of: wire, on: channel) else {
            throw WireError(
                .notAuthentic,
                at: WireHeaderName.signature,
                "sign with the key of department \(department), for the topic \(channel.topic)"
            )
        }
    }
}
