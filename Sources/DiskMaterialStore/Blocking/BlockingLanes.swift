import Dispatch
import Engine
import Synchronization

/// Runs blocking work on threads of its own, so that a slow disk never stops the tasks of the process.
///
/// Few lanes and a short queue before each: when the disk cannot keep up, callers are told at once and hold the load
/// where it came from.
final class BlockingLanes: Sendable {
    private let queues: [DispatchQueue]
    private let loads: Mutex<[Int]>
    private let mostPerLane: Int

    init(count: Int, mostPerLane: Int) {
        queues = (0..<max(1, count)).map { DispatchQueue(label: "onevisit.materials.\($0)") }
        loads = Mutex(Array(repeating: 0, count: queues.count))
        self.mostPerLane = max(1, mostPerLane)
    }

    /// - Throws: `unavailable` when every lane's queue is full, else what the work throws.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(MaterialStoreError) -> Value
    ) async throws(MaterialStoreError) -> Value {
        guard let lane = enter() else { throw .unavailable("the material store has more work than it can queue") }
        let result = await withCheckedContinuation { continuation in
            queues[lane].async {
                let result = Result(catching: work)
                self.leave(lane)
                continuation.resume(returning: result)
            }
        }
        return try result.get()
    }

    private func enter() -> Int? {
        loads.withLock { loads in
            guard let lane = loads.indices.min(by: { loads[$0] < loads[$1] }), loads[lane] < mostPerLane else {
                return nil
            }
            loads[lane] += 1
            return lane
        }
    }

    private func leave(_ lane: Int) {
        loads.withLock { $0[lane] -= 1 }
    }
}
