import Crypto
import Messaging
import Orchestration
import Testing

@Suite("Golden samples")
struct GoldenSampleTests {
    @Test("each is read, and written again gives the same bytes")
    func sameBytes() throws {
        for sample in try GoldenSample.all() {
            let again = try Self.read(sample).written()
            #expect(again == nil || again == sample.message, "\(sample.name)")
        }
    }

    @Test("there is one of every message and of every kind of order and answer")
    func complete() throws {
        let samples = try GoldenSample.all()
        let names = Set(samples.map(\.name))
        #expect(names.count == samples.count)
        #expect(Answer.Kind.allCases.allSatisfy { names.contains("answer-\($0.rawValue)") })
        #expect(WorkOrder.Kind.allCases.allSatisfy { names.contains("work-order-\($0.rawValue)") })
        #expect(ContractSchema.allCases.allSatisfy { schema in samples.contains { $0.schema == schema } })
        #expect(names.contains("command"))
    }

    @Test("no member that is written goes undescribed, and none is described that is never written")
    func described() throws {
        for schema in [ContractSchema.workOrder, .answer, .receipt] {
            let bodies = try GoldenSample.all().filter { $0.schema == schema }
                .map { try CanonicalJSON.value(JSONValue.self, from: $0.message.body) }
            var written: Set<String> = []
            for body in bodies { written.formUnion(Self.paths(of: body, in: schema.document)) }
            let described = Self.describedPaths(in: schema.document)
            #expect(written == described, "\(schema.rawValue)")
        }
    }

    @Test("every code of a header is among the dead letters' reasons, and every kind of event has a type")
    func names() throws {
        let letter = try #require(try GoldenSample.all().first { $0.name == "dead-letter" })
        #expect(letter.message[WireHeaderName.reason] == WireError.Code.malformed.rawValue)
        #expect(letter.message[WireHeaderName.reasonPlace] == "$.order")
        for kind in Fact.Kind.allCases {
            let type = WireType.event(kind.rawValue, version: 1)
            #expect(type.wholeMatch(of: /onevisit\.event\.[a-zA-Z-]+\.v1/) != nil)
        }
    }

    /// Reads a sample as whoever it is for.
    static func read(_ sample: GoldenSample) throws -> Reading {
        let key = SampleSecrets.housingKey
        switch sample.schema {
        case .workOrder: return .workOrder(try WorkOrderCoding.decode(sample.message, key: key))
        case .receipt: return .receipt(try ReceiptCoding.decode(sample.message, key: key))
        case .answer:
            return .answer(try AnswerCoding.decode(sample.message, key: key, tickets: SampleSecrets.tickets))
        case nil: return .command(try CommandCoding.decode(sample.message, key: SampleSecrets.commandKey))
        case .event, .deadLetterHeaders: return .other
        }
    }

    enum Reading {
        case workOrder(WorkOrderMessage)
        case answer(AnswerMessage)
        case receipt(ReceiptMessage)
        case command(Envelope)
        /// Only others read it.
        case other

        func written() throws -> WireMessage? {
            let key = SampleSecrets.housingKey
            switch self {
            case .workOrder(let message): return try WorkOrderCoding.encode(message, key: key)
            case .answer(let message): return try AnswerCoding.encode(message, key: key)
            case .receipt(let message): return try ReceiptCoding.encode(message, key: key)
            case .command(let envelope):
                let nonce = try AES.GCM.Nonce(data: [UInt8](0..<12))
                return try CommandCoding.encode(envelope, key: SampleSecrets.commandKey, nonce: nonce)
            case .other: return nil
            }
        }
    }

    /// `$.order.id` and the like, as far as the schema knows objects with names of their own.
    private static func paths(of value: JSONValue, in schema: JSONValue, at path: String = "$") -> Set<String> {
        switch value {
        case .object(let members):
            guard case .object(let properties)? = schema["properties"] else { return [path] }
            return members.reduce(into: [path]) { found, member in
                let place = "\(path).\(member.key)"
                found.formUnion(properties[member.key].map { paths(of: member.value, in: $0, at: place) } ?? [place])
            }
        case .list(let elements):
            guard let items = schema["items"] else { return [path] }
            return elements.reduce(into: [path]) { $0.formUnion(paths(of: $1, in: items, at: "\(path)[]")) }
        default: return [path]
        }
    }

    private static func describedPaths(in schema: JSONValue, at path: String = "$") -> Set<String> {
        var found: Set<String> = [path]
        if case .object(let properties)? = schema["properties"] {
            for (name, property) in properties { found.formUnion(describedPaths(in: property, at: "\(path).\(name)")) }
        }
        if let items = schema["items"] { found.formUnion(describedPaths(in: items, at: "\(path)[]")) }
        return found
    }
}
