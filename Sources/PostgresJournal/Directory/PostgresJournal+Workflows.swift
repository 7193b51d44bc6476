package import Engine
package import Orchestration

extension PostgresJournal {
    package func workflows(tenant: TenantID) async throws(JournalError) -> [PublishedWorkflow] {
        let rows = try await shared.rows(PostgresStatement(.workflows, [.value(tenant)]))
        var workflows: [PublishedWorkflow] = []
        for row in rows {
            workflows.append(try PublishedWorkflow(row))
        }
        return workflows
    }

    package func publish(_ workflow: PublishedWorkflow, tenant: TenantID) async throws(JournalError) {
        let reference = workflow.reference
        let name: [PostgresValue] = [
            .value(tenant), .value(reference.id), .value(reference.version), .value(reference.hash),
        ]
        var statements = [
            PostgresStatement(
                .publishWorkflow,
                name + [
                    .value(workflow.title.zh), .value(workflow.title.en), .value(workflow.bytes),
                    .value(workflow.publishedAt), .value(workflow.author),
                ]
            )
        ]
        if let decision = workflow.decision, decision.standing == .installed {
            statements.append(
                PostgresStatement(
                    .installWorkflow,
                    name + [.value(decision.account), .value(decision.reason), .value(decision.at)]
                )
            )
        }
        statements.append(PostgresStatement(.publishedIsSame, name + [.value(workflow.bytes)]))
        guard try await shared.rows(statements).last?.first?.value("is_same") ?? false else {
            throw .broken("\(reference.id)@\(reference.version) is published with other contents: raise its version")
        }
    }

    package func decide(
        _ decision: WorkflowDecision,
        about reference: WorkflowReference,
        tenant: TenantID
    ) async throws(JournalError) {
        let recorded = try await shared.rows(
            PostgresStatement(
                .decideWorkflow,
                [
                    .value(tenant), .value(reference.id), .value(reference.version), .value(reference.hash),
                    .value(decision.standing.rawValue), .value(decision.account), .value(decision.reason),
                    .value(decision.at),
                ]
            )
        )
        guard !recorded.isEmpty else { throw .broken("\(reference.id)@\(reference.version) is not published") }
    }
}

extension PublishedWorkflow {
    fileprivate init(_ row: JournalRow) throws(JournalError) {
        self.init(
            reference: try WorkflowReference(row),
            title: LocalizedText(zh: try row.value("title_zh"), en: try row.optional("title_en")),
            bytes: try row.value("content"),
            publishedAt: try row.value("published_at"),
            author: try row.value("author"),
            isInstalled: false
        )
        guard let standing: WorkflowDecision.Standing = try row.optionalWord("standing") else { return }
        decision = WorkflowDecision(
            standing,
            by: try row.value("account"),
            because: try row.value("reason"),
            at: try row.value("decided_at")
        )
    }
}

extension PostgresText {
    fileprivate static let workflows = PostgresText(name: "workflows", utf8: PackageResources.workflows_sql)
    fileprivate static let publishWorkflow = PostgresText(
        name: "publish_workflow",
        utf8: PackageResources.publish_workflow_sql
    )
    fileprivate static let installWorkflow = PostgresText(
        name: "install_workflow",
        utf8: PackageResources.install_workflow_sql
    )
    fileprivate static let decideWorkflow = PostgresText(
        name: "decide_workflow",
        utf8: PackageResources.decide_workflow_sql
    )
    fileprivate static let publishedIsSame = PostgresText(
        name: "published_is_same",
        utf8: PackageResources.published_is_same_sql
    )
}
