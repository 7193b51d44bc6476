import AdapterKit
import Departments
import Messaging
import Orchestration
import Synchronization
import Testing

/// One of the shipped departments on the contract suite's bench.
struct DepartmentTrial: AdapterTrial, CustomTestStringConvertible {
    enum Department: String, CaseIterable, CustomTestStringConvertible {
        case humanResources, naturalResources, housing

        var testDescription: String { rawValue }
    }

    let department: Department
    let sample: Sample
    let handledKinds: Set<WorkOrder.Kind>
    let directory: TemporaryDirectory
    let clock = ManualClock()
    /// The adapter whose process runs; a restart closes it, since a register has one owner.
    let running = RunningAdapter()

    var testDescription: String { department.rawValue }

    init(_ department: Department) throws {
        self.department = department
        directory = try TemporaryDirectory()
        switch department {
        case .humanResources:
            sample = Sample(source: "work-injury-decisions")
            handledKinds = [.do, .fetch, .material, .cancel, .revoke]
        case .naturalResources:
            sample = Sample(department: "natural-resources", item: "property-check", source: "real-estate-registration")
            handledKinds = [.do, .fetch, .material, .verify, .cancel, .revoke]
        case .housing:
            sample = Sample(department: "housing", item: "housing-check")
            handledKinds = [.do, .material, .cancel, .revoke]
        }
    }

    func makeAdapter() async throws -> any DepartmentAdapter {
        try running.restart { try open() }
    }

    func order(_ kind: WorkOrder.Kind) -> WorkOrderMessage { sample.message(kind) }

    func unwelcomeOrder() -> WorkOrderMessage {
        var unwelcome = sample
        unwelcome.opinion?.standing = .defective
        return unwelcome.message()
    }

    func filings(of order: WorkOrderID) async throws -> Int {
        try running.current { try open() }.system.filings(of: order)
    }

    func setAvailable(_ isAvailable: Bool) async throws {
        try running.setDown(!isAvailable) { try open() }
    }

    func letDecisionsFallDue() async throws {
        clock.advance(milliseconds: 60_000)
    }

    private func open() throws -> any SimulatedDepartmentAdapter {
        let now = { @Sendable [clock] in clock.now }
        return switch department {
        case .humanResources: try HumanResourcesAdapter(directory: directory.path, now: now)
        case .naturalResources: try NaturalResourcesAdapter(directory: directory.path, now: now)
        case .housing: try HousingAdapter(directory: directory.path, now: now)
        }
    }
}

/// Holds the one adapter that owns the register.
final class RunningAdapter: Sendable {
    private struct State {
        var adapter: (any SimulatedDepartmentAdapter)?
        var isDown = false
    }

    private let state = Mutex(State())

    func restart(_ open: () throws -> any SimulatedDepartmentAdapter) throws -> any SimulatedDepartmentAdapter {
        try state.withLock { state in
            state.adapter?.system.close()
            return try Self.start(&state, open)
        }
    }

    func current(_ open: () throws -> any SimulatedDepartmentAdapter) throws -> any SimulatedDepartmentAdapter {
        try state.withLock { state in try state.adapter ?? Self.start(&state, open) }
    }

    func setDown(_ isDown: Bool, _ open: () throws -> any SimulatedDepartmentAdapter) throws {
        try state.withLock { state in
            state.isDown = isDown
            let adapter = try state.adapter ?? Self.start(&state, open)
            adapter.system.setDown(isDown)
        }
    }

    private static func start(
        _ state: inout State,
        _ open: () throws -> any SimulatedDepartmentAdapter
    ) throws -> any SimulatedDepartmentAdapter {
        let adapter = try open()
        adapter.system.setDown(state.isDown)
        state.adapter = adapter
        return adapter
    }
}
