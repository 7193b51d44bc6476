import Engine
import Hummingbird
import Messaging
import Orchestration

/// Commands on a case that exists. Whose case it is, the core decides.
extension Handlers {
    /// A command of which body and path say everything.
    func command<Body: CommandRequest>(_ call: Call, _ body: Body.Type) async throws -> Response {
        try await command(call, body: body) { request, _ in
            try await request.command(at: CommandDesk(handlers: self, call: call))
        }
    }

    func supplyMaterials(_ call: Call) async throws -> Response {
        try await command(call, body: SupplyRequest.self) { request, header in
            let entry = try await definition(of: header.workflow, for: call)
            return .supply(try await supply(request, definition: entry, for: call))
        }
    }

    func promiseMaterials(_ call: Call) async throws -> Response {
        try await command(call, body: PromiseRequest.self) { request, _ in
            .supply(Supply(promises: request.materials))
        }
    }

    func performAct(_ call: Call) async throws -> Response {
        try await command(call, body: ActRequest.self) { request, _ in request.command }
    }

    func withdrawCase(_ call: Call) async throws -> Response {
        try await command(call, body: WithdrawalRequest.self) { request, _ in request.command }
    }

    func examineCase(_ call: Call) async throws -> Response {
        try await command(call, body: ExaminationRequest.self) { request, _ in try request.command() }
    }

    func resolveIncident(_ call: Call) async throws -> Response {
        let incident = IncidentID(try call.parameter("incident"))
        return try await command(call, body: ResolutionRequest.self) { request, _ in
            try request.command(incident: incident)
        }
    }
}
