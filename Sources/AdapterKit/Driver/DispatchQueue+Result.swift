package import Dispatch

extension DispatchQueue {
    /// Runs work that blocks (file and disk waits) on this queue, because a blocked thread of the cooperative pool would hold
    /// up every other task.
    package func result<Success: Sendable, Failure: Error>(
        of work: @escaping @Sendable () throws(Failure) -> Success
    ) async -> Result<Success, Failure> {
        await withCheckedContinuation { continuation in
            async {
                do throws(Failure) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
    }
}
