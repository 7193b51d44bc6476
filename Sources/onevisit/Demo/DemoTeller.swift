import Engine
import Foundation
import HTTPAPI
import Messaging
import Orchestration
import PostgresJournal
import ServiceLifecycle
import Synchronization
import WorkflowFiles

/// Tells the story beside the running server, then verifies the journal.
struct DemoTeller: Service {
    let server: Server
    let language: LanguageOption
    let endsWithStory: Bool
    let address: AddressBoard
    let outcome: DemoOutcome

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await narrate() }
        } catch is CancellationError {
            return
        } catch {
            outcome.fail("\(error)")
            return
        }
        if endsWithStory { return }
        say("演示结束,服务继续运行,按 Ctrl-C 停止。", "The story is told; serving until Ctrl-C.")
        try await gracefulShutdown()
    }

    private func narrate() async throws {
        let port = await address.port()
        let progress = try StoryProgress(file: server.folder.demoStory)
        let story = DemoStory(
            number: try progress.current(),
            cast: try await cast(port: port),
            tokenFile: server.folder.demoToken.relativePath,
            language: language,
            say: say
        )
        try FileManager.default.leaveToken(story.cast.portal.token, at: server.folder.demoToken)
        let caseID = try await story.tell()
        try progress.finish(story.number)
        let view = try await story.cast.portal.get("/v1/cases/\(caseID)", accept: "text/plain")
        tell(view.text)
        let report = try await server.store.audit.run(masterKey: server.secrets.master)
        tell(report.text)
        guard report.holds else { throw DemoError.unexpected("a proof chain is broken") }
    }

    private func cast(port: Int) async throws -> DemoStory.Cast {
        let signer = try await TokenVerifier.sharedSecret(server.secrets.tokenSecret)
        func client(_ claims: AccessClaims) async throws -> APIClient {
            guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw URLError(.badURL) }
            return APIClient(server: url, token: try await signer.sign(claims), language: language)
        }
        func claims(
            _ role: Actor.Role,
            _ account: String,
            _ document: (kind: String, number: String)? = nil,
            clerkOf department: DepartmentID? = nil
        ) -> AccessClaims {
            AccessClaims(
                account: account,
                role: role,
                tenant: TenantID(server.settings.tenant),
                expiresAt: SystemClock().now.adding(3_600),
                person: document.map { .init(documentKind: $0.kind, documentNumber: $0.number) },
                department: department,
                organ: department.flatMap(organ)
            )
        }
        return DemoStory.Cast(
            portal: try await client(claims(.portal, "portal", DemoStory.workerDocument)),
            employer: try await client(claims(.portal, "portal", DemoStory.employerDocument)),
            examiner: try await client(claims(.examiner, "clerk-08", clerkOf: "human-resources"))
        )
    }

    private func organ(of department: DepartmentID) -> OrganID? {
        server.library.definitions().lazy
            .flatMap(\.definition.departments)
            .first { $0.id == department }?.organ
    }

    private func say(_ zh: String, _ en: String) {
        tell("\n▶ \(language == .zh ? zh : en)")
    }
}

extension FileManager {
    /// For whoever wants to look at the progress in another terminal; only the owner may read it.
    fileprivate func leaveToken(_ token: String, at file: URL) throws {
        try? removeItem(at: file)
        guard createFile(atPath: file.path, contents: Data(token.utf8), attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteUnknown)
        }
    }
}

/// Where the server says on which port it listens.
final class AddressBoard: Sendable {
    private let stream: AsyncStream<Int>
    private let continuation: AsyncStream<Int>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func post(_ port: Int) { continuation.yield(port) }

    func port() async -> Int {
        for await port in stream { return port }
        return 0
    }
}

/// How the story ended, for the exit code.
final class DemoOutcome: Sendable {
    private let text = Mutex<String?>(nil)

    var failure: String? { text.withLock { $0 } }
    func fail(_ reason: String) { text.withLock { $0 = reason } }
}
