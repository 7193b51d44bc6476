import Hummingbird
import Orchestration

extension Handlers {
    func router() -> Router<APIContext> {
        let router = Router(context: APIContext.self)
        router.add(middleware: ProblemMiddleware(metrics: RequestMetrics(dependencies.metrics.registry)))
        for endpoint in Endpoint.allCases {
            router.on(RouterPath(endpoint.path), method: endpoint.method == .get ? .get : .post) { request, context in
                guard let roles = endpoint.roles else { return try await respondToAnybody(endpoint) }
                let call = try await admit(request, context, to: endpoint, roles: roles)
                return try await respond(to: call)
            }
        }
        return router
    }

    /// Checks the token and the coarse role; ownership is judged later, on the case.
    private func admit(
        _ request: Request,
        _ context: APIContext,
        to endpoint: Endpoint,
        roles: Set<Actor.Role>
    ) async throws(Problem) -> Call {
        let now = dependencies.now()
        guard let field = request.headers[.authorization], field.lowercased().hasPrefix("bearer ") else {
            throw TokenVerifier.problem(.unauthenticated)
        }
        let claims = try await dependencies.tokens.verify(String(field.dropFirst(7)), at: now)
        guard roles.contains(claims.role) else {
            let admitted = roles.map(\.rawValue).sorted().joined(separator: ", ")
            throw Problem(.roleNotAdmitted, LocalizedText(zh: "允许的角色：\(admitted)", en: "admitted: \(admitted)"))
        }
        return Call(
            endpoint: endpoint,
            request: request,
            parameters: context.parameters,
            language: LocalizedText.Language(acceptLanguage: request.headers[.acceptLanguage]),
            receivedAt: now,
            logger: context.logger,
            traceparent: context.traceparent,
            caller: Caller(claims, personID: personID)
        )
    }

    func respondToAnybody(_ endpoint: Endpoint) async throws -> Response {
        switch endpoint {
        case .ready: try await ready()
        case .openAPI: openAPI()
        case .asyncAPI: asyncAPI()
        case .metrics: await metrics()
        default: live()
        }
    }
}
