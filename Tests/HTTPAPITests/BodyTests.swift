import Hummingbird
import Logging
import Orchestration
import Testing

@testable import HTTPAPI

@Suite("Reading a body")
struct BodyTests {
    /// A caller who declares no length and sends part after part.
    private func call(parts: [String], isEnding: Bool = true) -> Call {
        let stream = AsyncStream { continuation in
            for part in parts { continuation.yield(ByteBuffer(string: part)) }
            if isEnding { continuation.finish() }
        }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/v1/files")
        let claims = AccessClaims.make(.applicant)
        return Call(
            endpoint: .uploadFile,
            request: Request(head: head, body: RequestBody(asyncSequence: stream)),
            parameters: Parameters(),
            language: .chinese,
            receivedAt: Moment.now,
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
            traceparent: TraceContext.new(),
            caller: Caller(claims) { _, _ in "person" }
        )
    }

    @Test("Parts are put together up to the limit")
    func together() async throws {
        let bytes = try await call(parts: ["ab", "cd"]).body(atMost: 4, withinMilliseconds: 60_000)
        #expect(bytes == Array("abcd".utf8))
    }

    @Test("A body without a declared length is refused once it passes the limit")
    func tooLong() async throws {
        await #expect(throws: Problem.self) {
            try await call(parts: ["ab", "cd", "e"]).body(atMost: 4, withinMilliseconds: 60_000)
        }
    }

    @Test("A body that never ends is given up")
    func tooSlow() async throws {
        let error = await #expect(throws: Problem.self) {
            try await call(parts: ["ab"], isEnding: false).body(atMost: 4, withinMilliseconds: 20)
        }
        #expect(error?.code == "body-too-slow")
        #expect(error?.status == 408 && error?.isRetryable == true)
        #expect(error?.headers["Connection"] == "close")
    }
}
