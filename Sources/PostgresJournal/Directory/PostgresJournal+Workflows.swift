package import Engine
package import Orchestration

extension PostgresJournal {
    package func workflows(tenant: TenantID) async throws(JournalError) -> [PublishedWorkflow] {
        let rows = try await shared.rows(PostgresStatement(.workflows, [.value(tenant)]))
        var workflows: [PublishedWorkflow] = []
        for row in rows {
            workflows.append(
                PublishedWorkflow(
                    reference: try WorkflowReference(row),
                    title: LocalizedText(zh: try row.value("title_zh"), en: try row.optional("title_en")),
                    bytes: try row.value("content"),
                    publishedAt: try row.value("published_at")
                )
            )
        }
        return workflows
    }

    package func publish(_ workflow: PublishedWorkflow, tenant: TenantID) async throws(JournalError) {
        let reference = workflow.reference
        let name: [PostgresValue] = [
            .value(tenant), .value(reference.id), .value(reference.version), .value(reference.hash),
        ]
        let results = try await shared.rows([
            PostgresStatement(
                .publishWorkflow,
                name + [
                    .value(workflow.title.zh), .value(workflow.title.en), .value(workflow.bytes),
                    .value(workflow.publishedAt),
                ]
            ),
            PostgresStatement(.publishedIsSame, name + [.value(workflow.bytes)]),
        ])
        guard try results.last?.first?.value("is_same") ?? false else {
            throw .broken("\(reference.id)@\(reference.version) is published with other contents: raise its version")
        }
    }
}

extension PostgresText {
    fileprivate static let workflows = PostgresText(name: "workflows", utf8: PackageResources.workflows_sql)
    fileprivate static let publishWorkflow = PostgresText(
        name: "publish_workflow",
        utf8: PackageResources.publish_workflow_sql
    )
    fileprivate static let publishedIsSame = PostgresText(
        name: "published_is_same",
        utf8: PackageResources.published_is_same_sql
    )
}
