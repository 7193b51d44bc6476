package import Foundation

/// The port to an authority's seal service (电子印章). A sealed document is the service's own work: nothing here imitates one.
package protocol ElectronicSeal: Sendable {
    /// - Returns: The sealed PDF.
    func seal(_ pdf: Data, number: String) async throws -> Data
}

/// An installation without a seal service: asking for a seal fails instead of leaving a document that only looks sealed.
package struct NoElectronicSeal: ElectronicSeal {
    package struct Failure: Error, Hashable, CustomStringConvertible {
        package var description: String { "no e-seal configured: the document cannot be sealed here" }
    }

    package init() {}

    package func seal(_ pdf: Data, number: String) async throws -> Data { throw Failure() }
}
