package import Engine

/// What a store must be for the contract: the owner's side and the readers' side of one journal.
package typealias CompleteJournal = Journal & CaseDirectory & DepartmentOperations & WorkOrderLeases

/// What every journal must keep, whatever it is made of. The journal in memory and the one in PostgreSQL pass the same checks,
/// and so the one may stand for the other in tests.
package enum JournalContract {
    /// One promise. It needs a store with at least two partitions that nobody else uses meanwhile; the store need not be empty.
    package struct Check: Sendable, CustomStringConvertible {
        package let description: String
        let body: @Sendable (ContractBench) async throws -> Void

        init(_ description: String, _ body: @escaping @Sendable (ContractBench) async throws -> Void) {
            self.description = description
            self.body = body
        }

        /// - Parameter run: a word that no earlier run on the same store has used.
        /// - Throws: ``ContractViolation``, or the store's own error.
        package func verify(_ store: any CompleteJournal, run: String) async throws {
            try await body(try await ContractBench(store: store, run: run))
        }
    }

    package static let checks: [Check] =
        eventChecks + fenceChecks + messageChecks + receiptChecks + rowChecks + readerChecks + directoryChecks
        + departmentChecks + leaseChecks
}
