import Messaging
import Orchestration

/// Fields of the form change after acceptance; items that rest on them are decided anew.
struct AmendmentRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case fields, reason }
    typealias Keys = CodingKeys

    var fields: [FieldID: DataValue]
    var reason: String

    func check(_ limits: HTTPLimits) throws {
        try fields.checkCount(atMost: limits.entries, at: "$.fields")
        guard !fields.isEmpty else {
            throw Problem.malformed(zh: "请至少更改一个字段", en: "change at least one field", at: "$.fields")
        }
    }

    func command(at desk: CommandDesk) -> Command {
        .amend(Amendment(fields: Sealed(fields), reason: Sealed(reason)))
    }
}
