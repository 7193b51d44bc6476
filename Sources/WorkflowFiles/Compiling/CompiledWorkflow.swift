package import Orchestration

/// A theme without errors, as it is published.
package struct CompiledWorkflow: Sendable {
    package let definition: WorkflowDefinition
    /// What is published, stored and hashed; see ``DefinitionBytes``.
    package let bytes: [UInt8]
    /// SHA-256 of ``bytes`` in lower-case hexadecimal.
    package let hash: String
    package let names: AuthorNames
    /// The theme that this one is laid over, if its file is an overlay.
    package private(set) var base: Base?

    package struct Base: Sendable {
        package let reference: WorkflowReference
        package let definition: WorkflowDefinition
        package let file: String
    }
    /// What the catalogue says in words of each service that the theme uses; not part of ``bytes``, see ``ServiceTexts``.
    package let services: [CatalogueReference: ServiceTexts]

    package var reference: WorkflowReference {
        WorkflowReference(id: definition.id, version: definition.version, hash: hash)
    }

    func resting(on base: CompiledWorkflow, file: String) -> CompiledWorkflow {
        var copy = self
        copy.base = Base(reference: base.reference, definition: base.definition, file: file)
        return copy
    }

    package init(
        _ definition: WorkflowDefinition,
        names: AuthorNames = AuthorNames(),
        services: [CatalogueReference: ServiceTexts] = [:]
    ) throws {
        self.definition = definition
        self.names = names
        self.services = services
        bytes = try DefinitionBytes.encode(definition)
        hash = DefinitionBytes.hash(bytes)
    }
}
