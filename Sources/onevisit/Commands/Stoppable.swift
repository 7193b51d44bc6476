/// Runs work that leaves nothing behind when the process is asked to stop: the signal cancels it, and it is awaited.
func stoppable<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task { try await work() }
    let watch = Task {
        await StopSignal.wait()
        task.cancel()
    }
    defer { watch.cancel() }
    return try await task.value
}
