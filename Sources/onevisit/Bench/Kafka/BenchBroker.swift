import Foundation
import KafkaTransport
import Messaging
import Orchestration

/// The broker of a run: one that was named, or a mock cluster in a process of its own, so that its work and its memory are
/// counted apart from ours.
final class BenchBroker: Sendable {
    let settings: KafkaSettings
    private let mock: MockProcess?

    /// - Parameter named: `nil` for a mock of this run's own.
    static func start(_ named: KafkaSettings?, partitions: Int) async throws -> BenchBroker {
        if let named { return BenchBroker(settings: named, mock: nil) }
        let mock = try MockProcess(partitions: partitions)
        return BenchBroker(settings: KafkaSettings(brokers: try await mock.bootstrapServers()), mock: mock)
    }

    private init(settings: KafkaSettings, mock: MockProcess?) {
        self.settings = settings
        self.mock = mock
    }

    /// User and system time of the mock so far; `nil` for a broker that is not ours.
    var processorSeconds: Double? { mock?.processorSeconds }

    func stop() { mock?.stop() }
}

/// `onevisit mock-broker` as a child. It ends with its input, so that it never outlives us.
private final class MockProcess: @unchecked Sendable {
    private let process = Process()
    private let output = Pipe()
    private let input = Pipe()

    init(partitions: Int) throws {
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = [
            "mock-broker", "--partitions", "\(partitions)", "--until-end-of-input",
            "--departments", BenchWorkflow.departments.map(\.text).joined(separator: ","),
        ]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    deinit { stop() }

    func bootstrapServers() async throws -> String {
        let handle = output.fileHandleForReading
        let text = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.readLine(of: handle)) }
        }
        let prefix = "bootstrap: "
        guard text.hasPrefix(prefix) else { throw BenchFault("the mock broker did not start: \(text)") }
        return String(text.dropFirst(prefix.count))
    }

    /// Blocks until a line or the end has come.
    private static func readLine(of handle: FileHandle) -> String {
        var bytes: [UInt8] = []
        while !bytes.contains(UInt8(ascii: "\n")), case let data = handle.availableData, !data.isEmpty {
            bytes += data
        }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    var processorSeconds: Double? { ProcessTimes.processorSeconds(of: process.processIdentifier) }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}
