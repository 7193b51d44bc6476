import Orchestration

/// Receipts as they travel to a department, signed with its key.
public enum ReceiptCoding {
    public static func encode(_ message: ReceiptMessage, key: DepartmentKey) throws(WireError) -> WireMessage {
        var wire = try WireMessage(
            WireAttributes(
                id: message.id,
                source: WireSource.onevisit(message.tenant),
                type: WireType.receipt,
                subject: message.caseID,
                time: message.recordedAt,
                tenant: message.tenant,
                jurisdiction: message.jurisdiction,
                traceparent: message.traceparent
            ),
            body: try WireBody.bytes(of: ReceiptForm(message))
        )
        key.sign(&wire, for: .receipts(key.department))
        return wire
    }

    /// Members that this version does not know are passed over.
    ///
    /// - Throws: `notAuthentic` unless the message carries the department's signature.
    public static func decode(_ wire: WireMessage, key: DepartmentKey) throws(WireError) -> ReceiptMessage {
        try WireLimits.check(wire)
        try key.verify(wire, on: .receipts(key.department))
        try wire.checkType(WireType.receipt)
        let form = try WireBody.value(ReceiptForm.self, from: wire.body)
        return ReceiptMessage(
            id: try wire.required(WireHeaderName.id),
            // An answer that could not be read, or named no known case, may not have told.
            tenant: TenantID(try wire.optional(WireHeaderName.tenant) ?? ""),
            jurisdiction: JurisdictionID(try wire.optional(WireHeaderName.jurisdiction) ?? ""),
            caseID: form.caseID,
            order: form.order,
            serial: form.serial,
            outcome: try form.messageOutcome(),
            recordedAt: form.recordedAt,
            traceparent: try wire.optional(WireHeaderName.traceparent)
        )
    }
}
