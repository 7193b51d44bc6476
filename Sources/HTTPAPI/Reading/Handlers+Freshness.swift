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
                let position = try await position(ofPartition: token.partition)
                return position >= token.position ? true : nil
            }
            guard after.utf8.count == 32, after.utf8.allSatisfy(\.isLowerCaseHexadecimal) else {
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

    /// The number of partitions is asked for only where the position is not told, so that a good token costs no second look.
    private func position(ofPartition partition: Int) async throws -> Int64 {
        do {
            return try await dependencies.directory.position(ofPartition: partition)
        } catch {
            let partitions = try await dependencies.journal.installation().partitions
            guard (0..<max(partitions, 0)).contains(partition) else {
                throw Problem.malformed(
                    zh: "新鲜度令牌不属于本系统",
                    en: "the freshness token is not one of this system's",
                    at: "after"
                )
            }
            throw error
        }
    }
}
