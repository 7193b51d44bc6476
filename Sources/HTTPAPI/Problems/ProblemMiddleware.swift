import Engine
import Hummingbird
import Logging
import Messaging
import Orchestration

/// Turns whatever was thrown into a problem document, and notes each request in one log line and in the metrics. Neither carries personal data:
/// paths are logged as templates.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = APIContext

    let metrics: RequestMetrics

    func handle(
        _ request: Request,
        context: APIContext,
        next: @concurrent (Request, APIContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        var context = context
        context.follow(request.headers[.traceparent])
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            let problem = Self.problem(for: error, request: request, logger: context.logger)
            let language = LocalizedText.Language(acceptLanguage: request.headers[.acceptLanguage])
            response = problem.response(language: language, requestID: context.requestID)
        }
        response.headers[.requestID] = context.requestID
        // After an offer to change the protocol the decoder takes nothing more from this connection. Common clients, Java's among
        // them, make the offer with every first request: they must be told to open another.
        if request.headers[.upgrade] != nil { response.headers[.connection] = "close" }
        note(response, to: request, context, took: started.duration(to: .now))
        return response
    }

    private func note(_ response: Response, to request: Request, _ context: APIContext, took duration: Duration) {
        // The library has a name of its own for the place where no endpoint is.
        let route = context.endpointPath.flatMap { Endpoint.templates.contains($0) ? $0 : nil }
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(route ?? "none")",
                "status": "\(response.status.code)",
                "microseconds": "\(duration / .microseconds(1))",
            ]
        )
        metrics.record(
            method: request.method.rawValue,
            route: route,
            status: response.status.code,
            duration: duration
        )
    }

    private static func problem(for error: any Error, request: Request, logger: Logger) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let refusal as Refusal: return Problem(refusal)
        case let error as DecodingError: return Problem(error)
        case let fault as FormFault: return Problem(fault)
        case let error as CommandLogError: return Problem(error)
        case let error as MaterialStoreError: return Problem(error)
        case let error as JournalError:
            logger.warning("The journal did not answer a read", metadata: ["error": "\(error)"])
            return Problem(error)
        case let error as HTTPError where error.status == .notFound: return unknownPath(request)
        case let error as HTTPError where error.status.code < 500:
            return Problem(error.status == .contentTooLarge ? .bodyTooLarge : .malformedRequest)
        case is CancellationError: return Problem(.unavailable, retryAfterSeconds: 5)
        default:
            // Only the type: a foreign error's text may repeat what the caller sent.
            logger.error("A request failed", metadata: ["error.type": "\(type(of: error))"])
            return Problem(.internalError)
        }
    }

    private static func unknownPath(_ request: Request) -> Problem {
        let endpoints = Endpoint.matching(path: request.uri.path)
        guard !endpoints.isEmpty else {
            return .notFound(LocalizedText(zh: "没有该路径，见/openapi.yaml", en: "no such path; see /openapi.yaml"))
        }
        let methods = Set(endpoints.map(\.method.rawValue)).sorted().joined(separator: ", ")
        return Problem(
            .methodNotAllowed,
            LocalizedText(zh: "该路径支持：\(methods)", en: "this path takes \(methods)"),
            headers: ["Allow": methods]
        )
    }
}
