import Crypto
package import Messaging
import Orchestration

extension Parcel {
    /// The message as a broker carries it.
    package func message(_ key: DepartmentKey) throws(WireError) -> WireMessage {
        let channel = Channel.workOrders(key.department)
        var message = try WorkOrderCoding.encode(order, key: key)
        switch disguise {
        case .none:
            break
        case .unknownMembers:
            message.body = Self.addingMembers(to: message.body)
            key.sign(&message, for: channel)
        case .forged:
            DepartmentKey(department: key.department, key: SymmetricKey(size: .bits256)).sign(&message, for: channel)
        case .unsigned:
            message.headers.removeAll { $0.name == WireHeaderName.signature }
        case .notJSON:
            message.body = Array("{\"order\": 内部错误".utf8)
            key.sign(&message, for: channel)
        case .unknownType:
            message.headers.removeAll { $0.name == WireHeaderName.type }
            message.headers.append(WireHeader(WireHeaderName.type, "onevisit.workorder.v99"))
            message.body = Array(#"{"future":true}"#.utf8)
            key.sign(&message, for: channel)
        }
        return message
    }

    /// Adds members at the top and inside the order, of every JSON type.
    static func addingMembers(to body: [UInt8]) -> [UInt8] {
        let news: JSONValue = .object([
            "list": .list([.integer(1), .null]), "文字": .text("新增字段"), "flag": .boolean(true),
        ])
        guard var document = try? CanonicalJSON.value(JSONValue.self, from: body) else { return body }
        document["addedLater"] = news
        if var order = document["order"] {
            order["addedLater"] = news
            document["order"] = order
        }
        return (try? CanonicalJSON.bytes(of: document)) ?? body
    }
}
