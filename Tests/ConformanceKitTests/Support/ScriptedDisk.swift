import ConformanceKit
import Messaging
import Orchestration
import Synchronization

/// What survives the scripted adapter's death: its department's register, what it still has to send, its place in the topic.
final class ScriptedDisk: Sendable {
    struct Filing {
        var serial: String
        var content: Answer.Content
    }

    struct Due {
        var order: WorkOrderMessage
        var serial: String
        var content: Answer.Content
        var instant: ContinuousClock.Instant
        var isSent = false
    }

    struct Contents {
        /// As often as it was filed.
        var register: [WorkOrderID] = []
        var filings: [WorkOrderID: Filing] = [:]
        var stopped: Set<WorkOrderID> = []
        var outbox: [Due] = []
        var offset = 0
        var lastNumber = 0
        var isDown = false
        var isSlow = false

        mutating func number() -> Int {
            lastNumber += 1
            return lastNumber
        }

        func isDecided(_ order: WorkOrderID) -> Bool {
            outbox.contains { $0.order.order.id == order && $0.instant <= .now }
        }
    }

    let contents = Mutex(Contents())
}
