import Crypto
import Foundation
package import Orchestration

/// The one form in which a definition is published, stored and hashed: JSON with sorted keys.
package enum DefinitionBytes {
    /// - Throws: `EncodingError`, which a definition cannot cause.
    package static func encode(_ definition: WorkflowDefinition) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(definition))
    }

    /// - Throws: `DecodingError` when the bytes are no definition.
    package static func decode(_ bytes: [UInt8]) throws -> WorkflowDefinition {
        try JSONDecoder().decode(WorkflowDefinition.self, from: Data(bytes)).hashingStatements(hash)
    }

    /// SHA-256 in lower-case hexadecimal.
    package static func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
