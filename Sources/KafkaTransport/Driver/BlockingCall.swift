import Dispatch

extension DispatchQueue {
    /// Runs a call that blocks on this queue instead of on a thread of the cooperative pool.
    func run<Value: Sendable, Failure: Error>(
        _ call: @escaping @Sendable () throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        let result = await withCheckedContinuation { continuation in
            async { continuation.resume(returning: Result { () throws(Failure) in try call() }) }
        }
        return try result.get()
    }
}
