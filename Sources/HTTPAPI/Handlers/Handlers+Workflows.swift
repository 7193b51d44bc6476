import Hummingbird
import Orchestration

extension Handlers {
    func listWorkflows(_ call: Call) async throws -> Response {
        let entries = try await workflows.open(tenant: call.caller.tenant, now: call.receivedAt)
        return try .json(SliceDocument(items: entries.map(WorkflowSummary.init), next: nil))
    }

    func readWorkflow(_ call: Call) async throws -> Response {
        let entry = try await workflows.entry(
            WorkflowID(try call.parameter("workflow")),
            version: try call.parameter("version"),
            tenant: call.caller.tenant,
            now: call.receivedAt
        )
        guard let entry else {
            throw Problem.notFound(LocalizedText(zh: "没有已发布的该主题或版本", en: "no such workflow or version is published"))
        }
        return try .json(WorkflowDocument(entry))
    }
}
