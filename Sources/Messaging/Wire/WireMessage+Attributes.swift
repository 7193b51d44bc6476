package import Orchestration

/// The attributes that every message of ours carries, in the order in which they are written.
package struct WireAttributes {
    package var id: String
    package var source: String
    package var type: String
    /// The case's id.
    package var subject: CaseID?
    package var time: Timestamp?
    package var tenant: TenantID
    package var jurisdiction: JurisdictionID
    package var contentType = "application/json"
    package var traceparent: String?
}

extension WireMessage {
    package init(_ attributes: WireAttributes, body: [UInt8]) throws(WireError) {
        let optional: [(String, String?)] = [
            (WireHeaderName.specificationVersion, "1.0"),
            (WireHeaderName.id, attributes.id),
            (WireHeaderName.source, attributes.source),
            (WireHeaderName.type, attributes.type),
            (WireHeaderName.subject, attributes.subject?.text),
            (WireHeaderName.time, attributes.time?.description),
            (WireHeaderName.tenant, attributes.tenant.text),
            (WireHeaderName.jurisdiction, attributes.jurisdiction.text),
            (WireHeaderName.contentType, attributes.contentType),
            (WireHeaderName.traceparent, attributes.traceparent),
        ]
        self.init(
            key: attributes.subject?.text,
            headers: optional.compactMap { name, value in value.map { WireHeader(name, $0) } },
            body: body
        )
        try WireLimits.check(self)
    }

    /// A header that must be there once, as a text with something in it.
    func required(_ name: String) throws(WireError) -> String {
        guard let text = try optional(name), !text.isEmpty else {
            throw WireError(.header, at: name, "send this header")
        }
        return text
    }

    /// A header that may be missing but stands at most once and is UTF-8.
    func optional(_ name: String) throws(WireError) -> String? {
        guard headers.contains(where: { $0.name == name }) else { return nil }
        guard let text = self[name] else { throw WireError(.header, at: name, "send it once, as UTF-8") }
        return text
    }

    /// Checks what every message of ours has in common.
    func checkType(_ type: String) throws(WireError) {
        guard try required(WireHeaderName.specificationVersion) == "1.0" else {
            throw WireError(.header, at: WireHeaderName.specificationVersion, "send 1.0")
        }
        guard try required(WireHeaderName.type) == type else {
            throw WireError(.unknownType, at: WireHeaderName.type, "this version reads \(type)")
        }
    }

    func time() throws(WireError) -> Timestamp? {
        guard let text = try optional(WireHeaderName.time) else { return nil }
        guard let time = Timestamp(rfc3339: text) else {
            throw WireError(.header, at: WireHeaderName.time, "send an RFC 3339 instant such as 2026-11-23T11:51:53Z")
        }
        return time
    }
}
