import Engine
import Messaging
import Orchestration

/// What an operator decides about the way to a department.
struct ControlRequest: WireRequest {
    enum Mode: String, Codable, CaseIterable { case running, paused, draining }
    enum CodingKeys: String, CodingKey, CaseIterable { case mode, ordersPerMinute, reason }
    typealias Keys = CodingKeys

    static let longestReason = 500

    var mode: Mode
    /// 1 … 60,000; with `draining` only.
    var ordersPerMinute: Int?
    var reason: String

    func check(_ limits: HTTPLimits) throws {
        _ = try controlMode()
        guard (1...Self.longestReason).contains(reason.unicodeScalars.count),
            !reason.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }),
            !reason.allSatisfy(\.isWhitespace)
        else {
            throw Problem.malformed(
                zh: "请说明理由，\(Self.longestReason)字以内，不分行",
                en: "say why, in one line of at most \(Self.longestReason) characters",
                at: "$.reason"
            )
        }
    }

    func control(by caller: Caller, at now: Timestamp) throws(Problem) -> DepartmentControl {
        DepartmentControl(mode: try controlMode(), by: caller.actor.account, reason: reason, since: now)
    }

    private func controlMode() throws(Problem) -> DepartmentControl.Mode {
        switch (mode, ordersPerMinute) {
        case (.running, nil): return .running
        case (.paused, nil): return .paused
        case (.draining, let pace?) where (1...60_000).contains(pace): return .draining(ordersPerMinute: pace)
        default:
            throw .malformed(
                zh: "draining须带1至60000，其他模式不带",
                en: "draining comes with 1 to 60000, the other modes without it",
                at: "$.ordersPerMinute"
            )
        }
    }
}
