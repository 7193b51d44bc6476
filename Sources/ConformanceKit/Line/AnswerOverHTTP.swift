import Hummingbird
import Messaging
import Orchestration

/// An answer as HTTP brings it, put into the form that a broker would bring: one set of rules judges both.
struct AnswerOverHTTP {
    var order: WorkOrderMessage
    var serial: String
    var body: [UInt8]
    var request: Request

    func message(_ key: DepartmentKey) throws(WireError) -> WireMessage {
        var form: JSONValue
        do {
            form = try CanonicalJSON.value(JSONValue.self, from: body)
        } catch {
            throw WireError(.malformed, at: "$", "the body is not valid JSON")
        }
        let named: [(String, String)] = [
            ("caseID", order.caseID.text), ("order", order.order.id.text), ("serial", serial),
        ]
        for (name, value) in named {
            guard form[name] == nil else {
                throw WireError(
                    .unknownMember,
                    at: "$.\(name)",
                    "over HTTP the path and the headers say it; leave it out"
                )
            }
            form[name] = .text(value)
        }
        guard let bytes = try? CanonicalJSON.bytes(of: form) else {
            throw WireError(.malformed, at: "$", "the body cannot be written as JSON")
        }
        var message = WireMessage(key: order.caseID.text, headers: headers(key.department), body: bytes)
        key.sign(&message, for: .answers(key.department))
        return message
    }

    private func headers(_ department: DepartmentID) -> [WireHeader] {
        var headers = [
            WireHeader(WireHeaderName.specificationVersion, "1.0"),
            WireHeader(WireHeaderName.id, "\(order.order.id)#\(serial)"),
            WireHeader(WireHeaderName.source, "/departments/\(department)"),
            WireHeader(WireHeaderName.type, WireType.answer),
            WireHeader(WireHeaderName.subject, order.caseID.text),
            WireHeader(WireHeaderName.tenant, order.tenant.text),
            WireHeader(WireHeaderName.jurisdiction, order.jurisdiction.text),
            WireHeader(WireHeaderName.contentType, "application/json"),
        ]
        if let trace = request.headers[.traceparent] {
            headers.append(WireHeader(WireHeaderName.traceparent, trace))
        }
        return headers
    }
}
