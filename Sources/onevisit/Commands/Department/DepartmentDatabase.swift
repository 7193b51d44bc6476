import ArgumentParser
import Engine
import Foundation
import Orchestration
import PostgresJournal

/// The database with what is known about departments in it.
struct DepartmentDatabase: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(help: "The tenant whose published workflows name departments.")
    var tenant = ServerSettings.defaultTenant

    func run(_ body: (PostgresStore) async throws -> Void) async throws {
        try await store.run(body)
    }

    /// Every department that ever had an order, or that a published workflow names.
    func known(to store: PostgresStore) async throws -> Set<DepartmentID> {
        var known = Set(try await store.operations.figures().map(\.department))
        for workflow in try await store.directory.workflows(tenant: TenantID(tenant)) {
            let definition = WorkflowDefinition(published: workflow.bytes, as: workflow.reference)
            known.formUnion(definition?.departments.map(\.id) ?? [])
        }
        return known
    }
}

/// - Throws: with the list of known ones, if the department is none of them.
func checkKnown(_ department: String, among known: Set<DepartmentID>) throws {
    guard !known.contains(DepartmentID(department)) else { return }
    let list = known.map(\.text).sorted().joined(separator: ", ")
    throw ValidationError("There is no department \(department); known are: \(list.isEmpty ? "none yet" : list)")
}
