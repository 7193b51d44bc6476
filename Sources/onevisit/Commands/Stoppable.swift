import Dispatch
import Foundation

/// Runs work that leaves nothing behind when the process is asked to stop: SIGINT and SIGTERM cancel it, and it is awaited.
func stoppable<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
        _ = signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { task.cancel() }
        source.activate()
        return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
}
