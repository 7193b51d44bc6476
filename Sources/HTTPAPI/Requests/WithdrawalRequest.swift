import Messaging
import Orchestration

struct WithdrawalRequest: WireRequest {
    enum CodingKeys: String, CodingKey, CaseIterable { case reason }
    typealias Keys = CodingKeys

    var reason: String

    func check(_ limits: HTTPLimits) throws(Problem) {}

    var command: Command { .withdraw(Withdrawal(reason: Sealed(reason))) }
}
