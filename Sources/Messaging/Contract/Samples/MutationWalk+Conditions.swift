import Orchestration

/// What depends on an answer's kind or a receipt's outcome.
extension MutationWalk {
    mutating func visitAnswer(_ body: JSONValue) {
        guard case .text(let name)? = body["kind"], let kind = Answer.Kind(rawValue: name),
            case .object(let members) = body
        else { return }
        for key in kind.requiredMembers {
            add(.refused, at: "/\(key.rawValue)", put: nil)
            add(.refused, at: "/\(key.rawValue)", put: .null)
        }
        for key in kind.members.subtracting(kind.requiredMembers) {
            add(.taken, at: "/\(key.rawValue)", put: nil)
            add(.taken, at: "/\(key.rawValue)", put: .null)
        }
        let foreign = Set(AnswerForm.CodingKeys.allCases).subtracting(kind.members).subtracting([.kind, .occurredAt])
        for key in foreign {
            add(.refused, at: "/\(key.rawValue)", put: key.example)
            add(.taken, at: "/\(key.rawValue)", put: .null)
        }
        let present = Set(AnswerForm.CodingKeys.allCases.filter { members[$0.rawValue] != nil })
            .subtracting([.kind, .occurredAt])
        for other in Answer.Kind.allCases where other != kind {
            let isTaken = present.isSubset(of: other.members) && other.requiredMembers.isSubset(of: present)
            add(isTaken ? .taken : .refused, at: "/kind", put: .text(other.rawValue))
        }
        visitValues(hasData: kind.members.contains(.data))
    }

    private mutating func visitValues(hasData: Bool) {
        for key in IdentifiedAnswerForm.Keys.allCases {
            add(.refused, at: "/\(key.rawValue)", put: .null)
            add(.refused, at: "/\(key.rawValue)", put: "")
            add(.taken, at: "/\(key.rawValue)", put: .text(String(repeating: "号", count: WireLimits.nameScalars)))
            add(.refused, at: "/\(key.rawValue)", put: .text(String(repeating: "号", count: WireLimits.nameScalars + 1)))
        }
        add(.taken, at: "/occurredAt", put: "2026-11-23T11:30:00.25+08:00")
        for instant in ["2026-13-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-23", "2026-11-23T24:00:00Z"] {
            add(.refused, at: "/occurredAt", put: .text(instant))
        }
        guard hasData else { return }
        for value: JSONValue in ["text", 7, false, ["a", [1, true]], .integer(.min), .integer(.max)] {
            add(.taken, at: "/data/further", put: value)
        }
        for value: JSONValue in [.null, .number(1.5), .number(1e19), ["a": 1], [.null]] {
            add(.refused, at: "/data/further", put: value)
        }
    }

    mutating func visitReceipt(_ body: JSONValue) {
        for member in ["version", "refusal", "fault"] where body[member] != nil {
            add(.refused, at: "/\(member)", put: nil)
        }
    }
}

extension AnswerForm.CodingKeys {
    /// A value that would do, did the member belong to the answer.
    fileprivate var example: JSONValue {
        switch self {
        case .kind, .reference, .documentNumber, .recordVersion, .detail, .exception, .proof, .note: "text"
        case .occurredAt: "2026-11-23T11:30:00Z"
        case .isRetryable: true
        case .files, .objections: []
        case .data: [:]
        case .grounds: ["reason": "r", "basis": "b", "remedy": "y"]
        case .question: ["text": "t", "within": "3wd"]
        case .suspension: ["procedure": "p", "basis": "b"]
        case .extension: ["by": "3wd", "reason": "r", "approver": "a"]
        case .opinion: ["isInFavour": true, "text": "t"]
        }
    }
}
