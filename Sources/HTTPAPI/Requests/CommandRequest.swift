import Engine
import Messaging
import Orchestration

/// A body that becomes a command on a case, together with what the path names.
protocol CommandRequest: WireRequest {
    func command(at desk: CommandDesk) async throws -> Command
}

extension CommandRequest {
    func check(_ limits: HTTPLimits) throws {}
}

/// What a body needs to become a command: the names in the path, the checked files, the published versions.
struct CommandDesk: Sendable {
    let handlers: Handlers
    let call: Call

    func name<Subject>(_ parameter: String) throws(Problem) -> Identifier<Subject> {
        Identifier(try call.parameter(parameter))
    }

    func files(_ files: [Strict<TicketedFile>]?, at place: String) async throws -> [FileReference] {
        try await handlers.references(files ?? [], at: place, for: call)
    }

    func authority(_ request: AuthorityRequest, at place: String) async throws -> Authority {
        try await handlers.authority(request, at: place, for: call)
    }

    /// - Throws: `unknown-workflow` if no such version is published.
    func version(_ id: WorkflowID, _ version: String, at place: String) async throws -> WorkflowReference {
        try await handlers.publishedEntry(id, version: version, at: place, for: call).published.reference
    }
}
