import Orchestration

/// What a department, or whoever listens, meets. Commands are between gateways and engines and are not described.
enum AsyncAPIChannel: String, CaseIterable {
    case workOrders, answers, receipts, events, deadLetters

    var messageName: String {
        switch self {
        case .workOrders: "workOrder"
        case .answers: "answer"
        case .receipts: "receipt"
        case .events: "event"
        case .deadLetters: "deadLetter"
        }
    }

    /// The topic, with the department as a parameter.
    var address: String {
        let department: DepartmentID = "{department}"
        return switch self {
        case .workOrders: Channel.workOrders(department).topic
        case .answers: Channel.answers(department).topic
        case .receipts: Channel.receipts(department).topic
        case .events: Channel.events.topic
        case .deadLetters: Channel.deadLetters.topic
        }
    }

    var belongsToDepartment: Bool { [.workOrders, .answers, .receipts].contains(self) }

    var operationName: String {
        (self == .answers ? "send" : "receive") + rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }

    var summary: String {
        switch self {
        case .workOrders: "Work orders to one department (工单), at least once, in order within a case."
        case .answers: "A department's answers (答复). Whoever may write here speaks for this department and no other."
        case .receipts: "What became of the department's answers (回执), in order within a partition."
        case .events: "What happened, without personal values (事件)."
        case .deadLetters: "Messages that nobody could read, with where they came from; for operators."
        }
    }
}

extension AsyncAPIChannel {
    var channel: JSONValue {
        let channel: JSONValue = [
            "address": .text(address),
            "title": .text(rawValue),
            "description": .text(summary),
            "servers": [["$ref": "#/servers/broker"]],
            "messages": .object([messageName: ["$ref": "#/components/messages/\(messageName)"]]),
            "bindings": ["kafka": kafkaChannel],
        ]
        guard belongsToDepartment else { return channel }
        return channel.merging(["parameters": ["department": ["$ref": "#/components/parameters/department"]]])
    }

    private var kafkaChannel: JSONValue {
        [
            "bindingVersion": "0.5.0",
            "topicConfiguration": [
                "cleanup.policy": ["delete"],
                "max.message.bytes": .integer(Int64(WireLimits.messageBytes)),
            ],
        ]
    }

    /// Seen from the department.
    var operation: JSONValue {
        [
            "action": self == .answers ? "send" : "receive",
            "channel": ["$ref": "#/channels/\(rawValue)"],
            "summary": .text(summary),
            "messages": [["$ref": "#/channels/\(rawValue)/messages/\(messageName)"]],
            "bindings": ["kafka": ["bindingVersion": "0.5.0"]],
        ]
    }
}
