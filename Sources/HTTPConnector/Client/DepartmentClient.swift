import AdapterKit
import AsyncHTTPClient
import Messaging
import NIOCore
import NIOHTTP1
import NIOSSL
import Orchestration

/// Sends requests to the department's system. Errors name the method and the kind of trouble; never an address, which may carry
/// personal data, and never a body.
final class DepartmentClient: Sendable {
    private let client: HTTPClient
    private let file: ConnectorFile
    private let credentials: (name: String, value: String)?

    init(_ file: ConnectorFile) throws {
        self.file = file
        credentials = try file.credentials.header()
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: try file.tls.map(Self.tls),
            redirectConfiguration: .disallow,
            timeout: HTTPClient.Configuration.Timeout(
                connect: .milliseconds(Int64(file.limits.timeoutMilliseconds)),
                read: .milliseconds(Int64(file.limits.timeoutMilliseconds))
            ),
            decompression: .disabled
        )
        // Trying again is the runner's: a connection that is refused is told at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = file.limits.concurrency
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        // Connections that are still open are given back; nobody waits for that.
        client.shutdown { _ in }
    }

    func send(_ operation: Operation, with values: TemplateValues) async throws(AdapterError) -> DepartmentReply {
        var request = HTTPClientRequest(url: file.baseURL.text + (try operation.path.path(with: values)))
        request.method = HTTPMethod(rawValue: operation.method)
        request.headers.add(name: "accept", value: "application/json")
        request.headers.add(name: "user-agent", value: "onevisit-connector")
        if let credentials { request.headers.add(name: credentials.name, value: credentials.value) }
        for (name, template) in operation.headers {
            guard let text = try template.text(with: values) else { continue }
            request.headers.replaceOrAdd(name: name, value: try Self.headerText(text, name))
        }
        if let body = try operation.body?.value(with: values) {
            guard let bytes = try? CanonicalJSON.bytes(of: body) else {
                throw .refused("the body of the request cannot be written as JSON")
            }
            request.headers.replaceOrAdd(name: "content-type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: bytes))
        }
        return try await perform(request)
    }

    /// A line end in a value would begin a header of its own.
    private static func headerText(_ text: String, _ name: String) throws(AdapterError) -> String {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw .refused("a value for the header '\(name)' has control characters")
        }
        return text.percentEncoded
    }

    private func perform(_ request: HTTPClientRequest) async throws(AdapterError) -> DepartmentReply {
        let limits = file.limits
        let client = client
        let result = await withTaskGroup(of: Result<DepartmentReply, AdapterError>?.self) { group in
            group.addTask { await Self.exchange(request, client, limits) }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(limits.timeoutMilliseconds))
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        guard let result else {
            throw .unavailable("\(request.method.rawValue): no reply within \(limits.timeoutMilliseconds) ms")
        }
        return try result.get()
    }

    private static func exchange(
        _ request: HTTPClientRequest,
        _ client: HTTPClient,
        _ limits: ConnectorLimits
    ) async -> Result<DepartmentReply, AdapterError> {
        let method = request.method.rawValue
        do {
            let response = try await client.execute(
                request,
                timeout: .milliseconds(Int64(limits.timeoutMilliseconds))
            )
            let body = try await response.body.collect(upTo: limits.responseBytes)
            return .success(
                DepartmentReply(
                    status: Int(response.status.code),
                    document: try? CanonicalJSON.value(JSONValue.self, from: body.readableBytesView),
                    retryAfterSeconds: response.headers.first(name: "retry-after").flatMap { Int($0) }
                )
            )
        } catch is NIOTooManyBytesError {
            return .failure(.unavailable("\(method): the reply is larger than \(limits.responseBytes) bytes"))
        } catch let error as HTTPClientError {
            return .failure(.unavailable("\(method): \(error.shortDescription)"))
        } catch {
            return .failure(.unavailable("\(method): the connection failed (\(type(of: error)))"))
        }
    }

    private static func tls(_ files: TLSFiles) throws -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let authorities = files.authorities {
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(authorities))
        }
        if let certificate = files.certificate, let key = files.key {
            tls.certificateChain = try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        }
        return tls
    }
}
