import Engine
import Hummingbird
import Logging
import Orchestration

/// The operators' view of the departments.
extension Handlers {
    func listDepartments(_ call: Call) async throws -> Response {
        let operations = dependencies.operations
        return try .json(
            DepartmentsDocument(
                known: await publishedDepartments(call),
                controls: await operations.controls(),
                figures: await operations.figures(),
                outages: await operations.outages()
            )
        )
    }

    /// States how the way to a department is to be; stated again, it has no further effect, so it needs no key.
    func controlDepartment(_ call: Call) async throws -> Response {
        let department = DepartmentID(try call.parameter("department"))
        let request = try await call.decode(ControlRequest.self, limits: dependencies.limits)
        let operations = dependencies.operations
        let figures = try await operations.figures().first { $0.department == department }
        let isPublished = try await publishedDepartments(call).contains(department)
        guard figures != nil || isPublished else {
            throw Problem.notFound(LocalizedText(zh: "没有该部门", en: "no such department"), at: "department")
        }
        let control = try request.control(by: call.caller, at: call.receivedAt)
        try await operations.set(control, of: department)
        call.logger.notice(
            "An operator has decided about a department",
            metadata: ["department": "\(department)", "mode": "\(request.mode.rawValue)", "by": "\(control.by)"]
        )
        let all = DepartmentsDocument(
            known: [department],
            controls: [department: control],
            figures: figures.map { [$0] } ?? [],
            outages: try await operations.outages()
        )
        return try .json(all.departments.first)
    }

    private func publishedDepartments(_ call: Call) async throws -> Set<DepartmentID> {
        let entries = try await workflows.entries(tenant: call.caller.tenant, now: call.receivedAt)
        return Set(entries.flatMap(\.definition.departments).map(\.id))
    }
}
