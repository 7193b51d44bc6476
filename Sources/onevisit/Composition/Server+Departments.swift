import AdapterKit
import Departments
import Engine
import Foundation
import Orchestration
import ServiceLifecycle
import WorkflowFiles

extension Server {
    /// The shipped departments, each with its runner; none if they are left out.
    func departmentRunners(log: InProcessLog) throws -> [AdapterRunner] {
        guard let configuration = settings.departments else { return [] }
        try FileManager.default.createDirectory(at: folder.departments, withIntermediateDirectories: true)
        let shipped = try ShippedDepartments(directory: folder.departments.path, configuration: configuration)
        return shipped.adapters.map { adapter in
            AdapterRunner(
                adapter: adapter,
                answers: DepartmentAnswers(
                    department: adapter.department,
                    tenant: TenantID(settings.tenant),
                    jurisdiction: jurisdiction,
                    log: log
                ),
                cursors: FileCursorStore(
                    path: folder.departments.appendingPathComponent("\(adapter.department).cursor").path
                ),
                settings: AdapterRunnerSettings(pollIntervalMilliseconds: 200),
                logger: settings.logger
            )
        }
    }

    func deliveries(to runners: [AdapterRunner]) -> [DepartmentID: any WorkOrderDelivery] {
        Dictionary(
            runners.map { runner in
                let handler = WorkOrderHandler { messages in
                    await runner.deliver(contentsOf: messages).map { result in result.mapError { $0 } }
                }
                return (runner.department, handler)
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private var jurisdiction: JurisdictionID {
        library.definitions().first?.definition.jurisdiction ?? "442000"
    }
}

/// Looks for a department's later acts until the process is asked to stop.
struct RunnerService: Service {
    let runner: AdapterRunner

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await runner.run()
        }
    }
}
