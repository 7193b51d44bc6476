/// Goes through a value along its schema and changes one place after the other.
struct MutationWalk {
    let sample: String
    let definitions: JSONValue?
    private(set) var mutations: [ContractMutation] = []

    init(sample: String, definitions: JSONValue?) {
        self.sample = sample
        self.definitions = definitions
    }

    mutating func add(_ verdict: ContractMutation.Verdict, at pointer: String, put value: JSONValue?) {
        mutations.append(ContractMutation(sample: sample, at: pointer, put: value, verdict: verdict))
    }

    mutating func visit(_ value: JSONValue, _ schema: JSONValue, at pointer: String) {
        putWrongType(schema, at: pointer)
        switch value {
        case .object(let members):
            guard case .object(let properties)? = schema["properties"] else { return }
            let isClosed = schema["additionalProperties"] == false
            add(isClosed ? .refused : .taken, at: "\(pointer)/unheard-of", put: 1)
            for (name, member) in members {
                guard let property = properties[name] else { continue }
                if schema.requires(name) { add(.refused, at: "\(pointer)/\(name)", put: nil) }
                visit(member, property, at: "\(pointer)/\(name)")
            }
        case .list(let elements):
            guard let items = schema["items"], let first = elements.first else { return }
            visit(first, items, at: "\(pointer)/0")
        default: break
        }
    }

    private mutating func putWrongType(_ schema: JSONValue, at pointer: String) {
        guard !pointer.isEmpty, let type = schema.firstType else { return }
        add(.refused, at: pointer, put: type == "string" ? 7 : "wrong")
        if case .list? = schema["enum"] { add(.refused, at: pointer, put: "unheard-of") }
        if schema["format"] == "date-time" { add(.refused, at: pointer, put: "yesterday") }
    }
}

extension JSONValue {
    fileprivate func requires(_ name: String) -> Bool {
        guard case .list(let names)? = self["required"] else { return false }
        return names.contains(.text(name))
    }

    fileprivate var firstType: String? {
        switch self["type"] {
        case .text(let type): type
        case .list(let types):
            if case .text(let type)? = types.first { type } else { nil }
        default: nil
        }
    }
}
