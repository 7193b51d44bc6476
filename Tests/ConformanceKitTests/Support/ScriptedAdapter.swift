import ConformanceKit
import Messaging
import Orchestration
import Synchronization

/// A small adapter of our own making: good, or with one fault. Death ends its task; its disk stays.
final class ScriptedAdapter: AdapterSubject {
    let line: MemoryLine
    let handles: Set<WorkOrder.Kind>
    let fault: Fault?
    let disk = ScriptedDisk()
    private let running = Mutex<(task: Task<Void, Never>, hasEnded: Bool)?>(nil)

    init(line: MemoryLine, handles: Set<WorkOrder.Kind>, fault: Fault?) {
        self.line = line
        self.handles = handles
        self.fault = fault
    }

    var abilities: Set<SubjectAbility> { [.register, .outage, .slowness] }

    func start(_ environment: [String: String]) async throws {
        if fault == .forgetsDecisions {
            disk.contents.withLock { $0.outbox.removeAll { !$0.isSent } }
        }
        let task = Task {
            do {
                while true { try await step() }
            } catch is CancellationError {
            } catch {
                running.withLock { $0?.hasEnded = true }
            }
        }
        running.withLock { $0 = (task, false) }
    }

    func kill() async {
        let task = running.withLock { running in
            defer { running = nil }
            return running?.task
        }
        task?.cancel()
        await task?.value
    }

    func ending() async -> LocalizedText? {
        running.withLock { $0?.hasEnded } == true ? LocalizedText(zh: "已退出。", en: "It ended.") : nil
    }

    func filings(_ environment: [String: String]) async throws -> [WorkOrderID] {
        disk.contents.withLock { $0.register }
    }

    func disturb(_ disturbance: Disturbance, _ environment: [String: String]) async throws {
        disk.contents.withLock { contents in
            switch disturbance {
            case .down: contents.isDown = true
            case .up: contents.isDown = false
            case .slow: contents.isSlow = true
            case .fast: contents.isSlow = false
            }
        }
    }

    func lastWords() async -> String { "" }
}

/// An adapter that ends itself.
struct ScriptedEnd: Error {}
