import Crypto
import Messaging
package import Orchestration

extension WorkflowDefinition {
    /// Reads published bytes; `nil` if they are not the ones that the reference's hash names, or not a definition.
    package init?(published bytes: [UInt8], as reference: WorkflowReference) {
        guard SHA256.hash(data: bytes).hexadecimal == reference.hash,
            let definition = try? CanonicalJSON.value(WorkflowDefinition.self, from: bytes)
        else { return nil }
        self = definition.hashingStatements { SHA256.hash(data: $0).hexadecimal }
    }

    /// The bytes under which a definition is published, and the name that pins them.
    package func published() throws -> (reference: WorkflowReference, bytes: [UInt8]) {
        let bytes = try CanonicalJSON.bytes(of: self)
        let hash = SHA256.hash(data: bytes).hexadecimal
        return (WorkflowReference(id: id, version: version, hash: hash), bytes)
    }
}
