/// Ends a run in which nothing moves any more, instead of waiting for ever for what is lost.
struct StallGuard: Sendable {
    private static let patienceSeconds = 60

    /// Changes with everything that happens.
    let moves: @Sendable () -> Int
    /// What is still missing, for people.
    let standing: @Sendable () -> String

    /// - Throws: ``BenchFault`` if nothing moved for a minute.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await body() }
            group.addTask { try await watch() }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }

    private func watch() async throws -> Never {
        var (last, idleSeconds) = (moves(), 0)
        while idleSeconds < Self.patienceSeconds {
            try await Task.sleep(for: .seconds(1))
            let count = moves()
            idleSeconds = count == last ? idleSeconds + 1 : 0
            last = count
        }
        throw BenchFault("nothing moved for \(Self.patienceSeconds) s: \(standing())")
    }
}
