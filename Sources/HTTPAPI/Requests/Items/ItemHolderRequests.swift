import Messaging
import Orchestration

/// The item goes to another organ or department.
struct ReassignmentRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case department, organ, reason }
    typealias Keys = CodingKeys

    var department: DepartmentID?
    var organ: OrganID?
    var reason: String

    func check(_ limits: HTTPLimits) throws {
        guard department != nil || organ != nil else {
            throw Problem.malformed(
                zh: "请指定部门或机构",
                en: "name a department, an organ or both",
                at: "$.department"
            )
        }
    }

    func command(at desk: CommandDesk) throws -> Command {
        .reassign(
            Reassignment(
                item: try desk.name("item"),
                department: department,
                organ: organ,
                reason: Sealed(reason)
            )
        )
    }
}

/// The item goes on outside the system for a while (转线下).
struct DiversionRequest: CommandRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case holder, within, reason }
    typealias Keys = CodingKeys

    /// Who has it now, in words.
    var holder: String
    var within: TimeLimit
    var reason: String

    func command(at desk: CommandDesk) throws -> Command {
        .divert(
            Diversion(
                item: try desk.name("item"),
                holder: Sealed(holder),
                within: within,
                reason: Sealed(reason)
            )
        )
    }
}
