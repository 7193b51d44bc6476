package import Orchestration

extension DefinitionCatalogue {
    /// The definition, read from the journal if it is not known yet.
    /// - Throws: `incompatible` if it is not published, or its bytes are not a definition of this program's form.
    package func definition(
        _ reference: WorkflowReference,
        tenant: TenantID,
        journal: any Journal
    ) async throws(JournalError) -> WorkflowDefinition {
        if let known = definition(reference, tenant: tenant) { return known }
        let request = LoadRequest(tenant: tenant, partition: 0, definitions: [reference])
        guard let bytes = try await journal.load(request).definitions[reference],
            let definition = WorkflowDefinition(published: bytes, as: reference)
        else { throw .incompatible("workflow \(reference.id)@\(reference.version) cannot be read from the journal") }
        add(definition, as: reference, tenant: tenant)
        return definition
    }
}
