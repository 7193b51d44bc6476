package import Orchestration

/// How stored payloads of older versions become current ones, step by step, before anything typed is read.
///
/// The open part alone is lifted: the sealed part may be gone for ever, and its values are found by slot wherever the open
/// part names them.
package struct Upcasters: Sendable {
    /// Lifts a payload from one version to the next.
    package typealias Step = @Sendable (inout JSONValue) throws -> Void

    /// Every payload is still in its first version.
    package static let shipped = Upcasters([:])

    private let steps: [Fact.Kind: [Step]]

    /// - Parameter steps: for each kind, the step from version 1 to 2, from 2 to 3 and so on.
    package init(_ steps: [Fact.Kind: [Step]]) {
        self.steps = steps
    }

    /// The version in which a kind is written; from 1.
    package func currentVersion(of kind: Fact.Kind) -> Int {
        1 + (steps[kind]?.count ?? 0)
    }

    func lift(_ payload: inout JSONValue, of kind: Fact.Kind, from version: Int) throws {
        for step in (steps[kind] ?? []).dropFirst(version - 1) {
            try step(&payload)
        }
    }
}
