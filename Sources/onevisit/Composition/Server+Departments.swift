import AdapterKit
import Departments
import Engine
import Foundation
import Orchestration
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
            runners.map { ($0.department, WorkOrderHandler($0.outcomes)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private var jurisdiction: JurisdictionID {
        library.definitions().first?.definition.jurisdiction ?? "442000"
    }
}
