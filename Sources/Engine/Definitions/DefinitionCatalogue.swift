package import Orchestration
import Synchronization

/// The published workflows that were read so far. A definition is named by the hash of its bytes, so that what stands here can
/// never be out of date; the tenant is part of the name because one tenant may not use what only another has published.
package final class DefinitionCatalogue: Sendable {
    private struct Key: Hashable {
        var tenant: TenantID
        var reference: WorkflowReference
    }

    private let definitions = Mutex<[Key: WorkflowDefinition]>([:])

    package init() {}

    package func definition(_ reference: WorkflowReference, tenant: TenantID) -> WorkflowDefinition? {
        definitions.withLock { $0[Key(tenant: tenant, reference: reference)] }
    }

    package func add(_ definition: WorkflowDefinition, as reference: WorkflowReference, tenant: TenantID) {
        definitions.withLock { $0[Key(tenant: tenant, reference: reference)] = definition }
    }
}
