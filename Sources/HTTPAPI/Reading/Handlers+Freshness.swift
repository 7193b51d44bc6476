import Engine
import Messaging
import Orchestration

extension Handlers {
    /// Waits, for a bounded time, until the journal has reached what `after` names: a freshness token or a command's id.
    func awaitFreshness(_ call: Call) async throws {
        guard let after = call.query("after") else { return }
        let patience = Patience(milliseconds: dependencies.limits.freshnessMilliseconds)
        let isVisible = try await patience.wait { () async throws -> Bool? in
            if let token = FreshnessToken(after) {
                let position = try await dependencies.directory.position(ofPartition: token.partition)
                return position >= token.position ? true : nil
            }
            guard after.utf8.count == 32, after.utf8.allSatisfy(TraceContext.isLowerCaseHexadecimal) else {
                throw Problem.malformed(
                    zh: "应为新鲜度令牌或命令编号",
                    en: "expected a freshness token or a command's id",
                    at: "after"
                )
            }
            let receipt = try await dependencies.directory.receipt(commandID: after, tenant: call.caller.tenant)
            return receipt == nil ? nil : true
        }
        if isVisible == nil { throw Problem(.notYetVisible, at: "after", retryAfterSeconds: 1) }
    }
}
