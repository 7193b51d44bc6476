package import Orchestration

/// A theme without errors, as it is published.
package struct CompiledWorkflow: Sendable {
    package let definition: WorkflowDefinition
    /// What is published, stored and hashed; see ``DefinitionBytes``.
    package let bytes: [UInt8]
    /// SHA-256 of ``bytes`` in lower-case hexadecimal.
    package let hash: String
    package let names: AuthorNames

    package var reference: WorkflowReference {
        WorkflowReference(id: definition.id, version: definition.version, hash: hash)
    }

    package init(_ definition: WorkflowDefinition, names: AuthorNames = AuthorNames()) throws {
        self.definition = definition
        self.names = names
        bytes = try DefinitionBytes.encode(definition)
        hash = DefinitionBytes.hash(bytes)
    }
}
