package import Crypto
import Orchestration

/// A message that never changes: whoever writes a reader in another language can check it against these.
package struct GoldenSample: Sendable {
    /// The number of partitions for which a sample tells its partition.
    package static let partitions = 16

    package var name: String
    package var channel: Channel
    package var schema: ContractSchema?
    /// The secret that signed or sealed it, in hexadecimal. Known to everybody, so good for nothing else.
    package var secret: String?
    package var message: WireMessage

    package var document: JSONValue {
        var members: [String: JSONValue] = [
            "name": .text(name),
            "topic": .text(channel.topic),
            "headers": .list(
                message.headers.map { [.text($0.name), .text(String(decoding: $0.value, as: UTF8.self))] }
            ),
        ]
        members["key"] = message.key.map(JSONValue.text)
        members["schema"] = schema.map { .text($0.rawValue) }
        members["secret"] = secret.map(JSONValue.text)
        if let text = String(validating: message.body, as: UTF8.self) {
            members["body"] = .text(text)
        } else {
            members["bodyHexadecimal"] = .text(message.body.hexadecimal)
        }
        if let key = message.key {
            let partition = Partitioning.partition(of: CaseID(key), of: Self.partitions)
            members["partition"] = ["of": .integer(Int64(Self.partitions)), "is": .integer(Int64(partition))]
        }
        return .object(members)
    }

    package static func all() throws(WireError) -> [GoldenSample] {
        try workOrders() + answers() + receipts() + events() + [command(), deadLetter()]
    }
}

/// The secrets of the samples.
package enum SampleSecrets {
    package static let housing = (0..<32).map { UInt8($0) }.hexadecimal
    package static let command = (32..<64).map { UInt8($0) }.hexadecimal
    package static let tickets = FileTickets(key: SymmetricKey(data: (64..<96).map { UInt8($0) }))

    package static var housingKey: DepartmentKey {
        DepartmentKey(department: "housing", key: SymmetricKey(data: (0..<32).map { UInt8($0) }))
    }

    package static var commandKey: SymmetricKey { SymmetricKey(data: (32..<64).map { UInt8($0) }) }
}
