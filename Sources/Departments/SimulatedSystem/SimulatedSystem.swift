import AdapterKit
import Dispatch
import Foundation
import Messaging
package import Orchestration
import Synchronization

/// A department's own system, small but durable: a register on disk, clerks who take their time, outages.
///
/// It knows nothing of OneVisit's engine; adapters reach it through the methods below and no other way. Its register is an
/// append-only file of JSON lines; what a method has returned survives a killed process.
package final class SimulatedSystem: Sendable {
    struct State {
        var register = Register()
        var isDown: Bool
        /// How often each unlucky order was turned away; an order leaves when it is filed.
        var turnedAway: [WorkOrderID: Int] = [:]
    }

    let desk: CaseDesk
    let now: @Sendable () -> Timestamp
    private let file: AppendOnlyFile
    private let queue: DispatchQueue
    private let state: Mutex<State>

    /// Opens the department's register.
    ///
    /// - Parameters:
    ///   - rules: the department's own checks.
    ///   - configuration: how the system behaves.
    ///   - directory: an existing directory; the register is the file `<department>.jsonl` in it. One process at a time.
    ///   - now: the department's clock.
    /// - Throws: if the file cannot be opened, is in use, is too large, or a complete line cannot be read.
    package init(
        rules: some DepartmentRules,
        configuration: SystemConfiguration,
        directory: String,
        now: @escaping @Sendable () -> Timestamp
    ) throws {
        var register = Register()
        var number = 0
        let path = "\(directory)/\(rules.department).jsonl"
        let decoder = JSONDecoder()
        file = try AppendOnlyFile(path: path, limitBytes: configuration.maximumRegisterBytes) { line in
            number += 1
            do {
                register.apply(try decoder.decode(RegisterEntry.self, from: Data(line)))
            } catch {
                throw RegisterError.unreadableLine(path: path, line: number)
            }
        }
        desk = CaseDesk(rules: rules, configuration: configuration)
        self.now = now
        queue = DispatchQueue(label: "onevisit.department.\(rules.department)")
        state = Mutex(State(register: register, isDown: configuration.isDown))
    }

    /// Runs `body` alone and off the cooperative threads, since it may write to disk.
    func perform<Value: Sendable>(
        _ body: @escaping @Sendable (inout State) throws(AdapterError) -> Value
    ) async throws(AdapterError) -> Value {
        let controls = controls
        return try await queue.result { () throws(AdapterError) in
            try self.state.withLock { (state) throws(AdapterError) in
                guard !state.isDown, !controls.isDown else { throw .unavailable("the department's system is down") }
                return try body(&state)
            }
        }.get()
    }

    /// Takes its time, if it is told to.
    func dawdle() async throws(AdapterError) {
        let controls = controls
        let isSlow = await queue.result { controls.isSlow }.get()
        guard isSlow else { return }
        do {
            try await Task.sleep(for: .milliseconds(desk.configuration.slowMilliseconds))
        } catch {
            throw .unavailable("the filing was interrupted")
        }
    }

    private var controls: SystemControls { SystemControls(folder: desk.configuration.controls) }

    /// Makes entries durable, then true.
    func enter(_ entries: [RegisterEntry], in state: inout State) throws(AdapterError) {
        guard !entries.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // An encoder's error shows the value it stumbled over, which may be personal: it is not passed on.
        guard let lines = try? entries.map({ [UInt8](try encoder.encode($0)) }) else {
            throw .refused("the order cannot be written as a line of the register")
        }
        do throws(FileError) {
            try file.append(lines, waitsForDisk: desk.configuration.waitsForDisk)
        } catch {
            throw .unavailable("the register cannot be written: \(error)")
        }
        for entry in entries { state.register.apply(entry) }
    }

    /// Lets another process, or another instance, open the register. Filing and deciding fail from then on.
    package func close() {
        file.close()
    }

    /// Begins or ends an outage: every call fails until it is over.
    package func setDown(_ isDown: Bool) {
        state.withLock { $0.isDown = isDown }
    }

    /// What has been filed so far; readable also in an outage.
    package var counts: RegisterCounts {
        state.withLock { $0.register.counts }
    }

    /// How often an order stands in the register; anything above 1 is a fault of the adapter.
    package func filings(of order: WorkOrderID) -> Int {
        state.withLock { $0.register.filings(of: order) }
    }
}
