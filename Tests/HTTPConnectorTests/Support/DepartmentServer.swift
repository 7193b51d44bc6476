import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// The test department's REST interface, on a port of its own.
final class DepartmentServer: Sendable {
    let register = DepartmentRegister()
    let port: Int
    private let task: Task<Void, any Error>

    init() async throws {
        let register = register
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: Self.router(register),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "department") { _ in SwiftLogNoOpLogHandler() }
        )
        task = Task { try await application.run() }
        port = await ports.first { _ in true } ?? 0
    }

    deinit {
        task.cancel()
    }

    private static func router(_ register: DepartmentRegister) -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/api/filings/:order") { request, context in
            try await weathered(register, request) {
                let order = (context.parameters.get("order") ?? "").removingPercentEncoding ?? ""
                guard let entry = register.find(order) else { return problem(.notFound, "NONE") }
                return reply(.ok, ["code": "0", "data": json(entry)])
            }
        }
        for path in ["/api/filings", "/api/cancellations"] {
            router.post(RouterPath(path)) { request, _ in
                let isFailing = register.weather == .failsAfterFiling
                return try await weathered(register, request) {
                    let body = try await request.body.collect(upTo: 1_000_000)
                    guard let entry = entry(body), let filed = register.file(entry) else {
                        return problem(.unprocessableContent, "STOPPED")
                    }
                    guard !isFailing else {
                        register.weather = .fair
                        return problem(.internalServerError, "OOPS")
                    }
                    return reply(.created, ["code": "0", "data": json(filed)])
                }
            }
        }
        router.get("/api/decisions") { request, _ in
            try await weathered(register, request) {
                let after = request.uri.queryParameters["after"].flatMap { Int($0) } ?? 0
                let limit = request.uri.queryParameters["limit"].flatMap { Int($0) } ?? 0
                let items = register.decisions(after: after, limit: limit).map(json)
                return reply(.ok, ["code": "0", "data": ["items": items]])
            }
        }
        return router
    }

    private static func entry(_ body: ByteBuffer) -> DepartmentRegister.Entry? {
        guard let object = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any],
            let order = object["orderNumber"] as? String, let kind = object["kind"] as? String
        else { return nil }
        let states = (object["materials"] as? [[String: Any]] ?? []).map { $0["state"] as? String }
        return DepartmentRegister.Entry(
            number: "",
            order: order,
            caseNumber: object["caseNumber"] as? String ?? "",
            kind: kind,
            target: object["target"] as? String,
            isComplete: states.allSatisfy { $0 == "1" },
            answer: kind == "fetch" ? "found" : "accepted"
        )
    }

    static func json(_ entry: DepartmentRegister.Entry) -> [String: Any] {
        ["number": entry.number, "answer": entry.answer, "record": ["months": 3], "kind": entry.kind]
    }

    static func json(_ decision: DepartmentRegister.Decision) -> [String: Any] {
        [
            "sequence": decision.sequence, "caseNumber": decision.entry.caseNumber,
            "orderNumber": decision.entry.order, "status": decision.status, "serial": "D\(decision.sequence)",
            "document": ["number": "No. \(decision.sequence)"], "decidedAt": "2026-03-02T09:00:00+08:00",
            "grounds": ["reason": "材料不齐", "basis": "Guide, section 2"],
        ]
    }

    private static func weathered(
        _ register: DepartmentRegister,
        _ request: Request,
        _ body: () async throws -> Response
    ) async throws -> Response {
        register.state.withLock { $0.requests += 1 }
        guard request.headers[.authorization] == "Bearer secret" else { return problem(.unauthorized, "WHO") }
        switch register.weather {
        case .fair, .failsAfterFiling: return try await body()
        case .down: return problem(.serviceUnavailable, "BUSY")
        case .early: return problem(.notFound, "EARLY")
        case .busy(let seconds):
            var response = problem(.tooManyRequests, "BUSY")
            response.headers[.retryAfter] = "\(seconds)"
            return response
        case .garbage: return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: "<html>")))
        case .huge: return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 32, count: 5_000_000)))
        case .redirects: return Response(status: .found, headers: [.location: "https://elsewhere.example/"])
        case .unauthorised: return problem(.unauthorized, "WHO")
        case .slow:
            try await Task.sleep(for: .seconds(30))
            return try await body()
        case .drips:
            return Response(
                status: .ok,
                body: ResponseBody { writer in
                    for _ in 0..<300 {
                        try await writer.write(ByteBuffer(string: " "))
                        try await Task.sleep(for: .milliseconds(100))
                    }
                    try await writer.finish(nil)
                }
            )
        }
    }

    private static func problem(_ status: HTTPResponse.Status, _ code: String) -> Response {
        reply(status, ["code": code])
    }

    private static func reply(_ status: HTTPResponse.Status, _ object: [String: Any]) -> Response {
        let bytes = (try? JSONSerialization.data(withJSONObject: object)) ?? Data()
        return Response(
            status: status,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
