/// A sample changed in one place, and whether it may still be taken. Schemas and readers of every language must come to the same
/// verdict.
package struct ContractMutation: Hashable, Sendable {
    package enum Verdict: String, Sendable, Decodable { case taken, refused }

    package var sample: String
    /// A JSON Pointer (RFC 6901).
    package var at: String
    /// What stands there instead; without one the member is removed.
    package var put: JSONValue?
    package var verdict: Verdict

    /// One mutation a line.
    static func document(of samples: [GoldenSample]) -> [UInt8] {
        let lines = samples.flatMap(Self.of).map { mutation -> String in
            var members: [String: JSONValue] = [
                "sample": .text(mutation.sample), "at": .text(mutation.at), "verdict": .text(mutation.verdict.rawValue),
            ]
            members["put"] = mutation.put
            return JSONValue.object(members).compact
        }
        return Array("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8)
    }

    package static func of(_ sample: GoldenSample) -> [ContractMutation] {
        guard let schema = sample.schema, [.workOrder, .answer, .receipt].contains(schema),
            let body = try? CanonicalJSON.value(JSONValue.self, from: sample.message.body)
        else { return [] }
        var walk = MutationWalk(sample: sample.name, definitions: schema.document["$defs"])
        walk.visit(body, schema.document, at: "")
        if schema == .answer { walk.visitAnswer(body) }
        if schema == .receipt { walk.visitReceipt(body) }
        // The order of an object's members differs from process to process.
        return Set(walk.mutations).sorted { ($0.at, $0.put?.compact ?? "") < ($1.at, $1.put?.compact ?? "") }
    }
}

extension ContractMutation: Decodable {
    private enum CodingKeys: String, CodingKey { case sample, at, put, verdict }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        sample = try container.decode(String.self, forKey: .sample)
        at = try container.decode(String.self, forKey: .at)
        verdict = try container.decode(Verdict.self, forKey: .verdict)
        // Null is a value that may be put; nothing at all removes.
        put = container.contains(.put) ? try container.decode(JSONValue.self, forKey: .put) : nil
    }
}

extension JSONValue {
    /// The value with something else, or nothing, at a JSON Pointer; unchanged where the path leads nowhere.
    package func replacing(at pointer: String, with value: JSONValue?) -> JSONValue {
        replacing(pointer.split(separator: "/").map(String.init)[...], with: value)
    }

    private func replacing(_ path: ArraySlice<String>, with value: JSONValue?) -> JSONValue {
        guard let name = path.first else { return value ?? .null }
        let rest = path.dropFirst()
        switch self {
        case .object(var members):
            members[name] = rest.isEmpty ? value : members[name]?.replacing(rest, with: value)
            return .object(members)
        case .list(var elements):
            guard let index = Int(name), elements.indices.contains(index) else { return self }
            elements[index] = rest.isEmpty ? value ?? .null : elements[index].replacing(rest, with: value)
            return .list(elements)
        default: return self
        }
    }
}
