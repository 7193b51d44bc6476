import Hummingbird

/// A client that offers to change the protocol (Java's does) is answered in HTTP/1.1, on a connection that ends: the server's
/// parser reads nothing behind such a request.
struct UpgradeRefusal: RouterMiddleware {
    typealias Context = BasicRequestContext

    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if request.headers[.upgrade] != nil { response.headers[.connection] = "close" }
        return response
    }
}
