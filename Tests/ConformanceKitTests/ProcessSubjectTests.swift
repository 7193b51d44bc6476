import ConformanceKit
import Foundation
import Orchestration
import Testing

@Suite("An adapter in a process of its own")
struct ProcessSubjectTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("onevisit-kit-\(UUID())").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func subject(
        start: String,
        register: String? = nil,
        down: String? = nil
    ) -> ProcessSubject {
        var file = TrialFile(department: "housing", transport: .http, start: ["sh", "-c", start])
        file.register = register.map { ["sh", "-c", $0] }
        file.down = down.map { ["sh", "-c", $0] }
        file.environment = ["GREETING": "hello"]
        return ProcessSubject(file, log: "\(folder)/adapter.log")
    }

    private var environment: [String: String] { ["ONEVISIT_STATE": folder] }

    private func eventually(_ isSo: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            if try await isSo() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("it did not come about")
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(name)") }

    @Test("gets the trial's environment and what the kit adds")
    func environmentPassed() async throws {
        let subject = subject(start: #"echo "$GREETING" > "$ONEVISIT_STATE/said"; sleep 60"#)
        try await subject.start(environment)
        try await eventually {
            FileManager.default.contents(atPath: "\(folder)/said").map { String(decoding: $0, as: UTF8.self) }
                == "hello\n"
        }
        #expect(await subject.ending() == nil)
        await subject.kill()
    }

    @Test("is killed with everything that it started")
    func killedWithChildren() async throws {
        let subject = subject(start: #"sh -c 'echo $$ > "$ONEVISIT_STATE/child"; exec sleep 600' & wait"#)
        try await subject.start(environment)
        try await eventually { self.child != nil }
        let child = try #require(self.child)
        #expect(isAlive(child))
        await subject.kill()
        try await eventually { !isAlive(child) }
    }

    private var child: Int? {
        let text = FileManager.default.contents(atPath: "\(folder)/child").map { String(decoding: $0, as: UTF8.self) }
        return text.flatMap { $0.hasSuffix("\n") ? Int($0.dropLast()) : nil }
    }

    /// A dead process that nobody has waited for has no command line any more.
    private func isAlive(_ process: Int) -> Bool {
        FileManager.default.contents(atPath: "/proc/\(process)/cmdline")?.isEmpty == false
    }

    @Test("that ends by itself is noticed, with its last words")
    func ending() async throws {
        let subject = subject(start: "echo no key >&2; exit 3")
        try await subject.start(environment)
        try await eventually { await subject.ending() != nil }
        #expect(await subject.ending()?.en == "The adapter ended by itself with exit code 3.")
        #expect(await subject.lastWords() == "no key")
    }

    @Test("that cannot be run is an error with its name")
    func unknownProgram() async {
        let file = TrialFile(department: "housing", transport: .http, start: ["/nowhere/adapter"])
        let subject = ProcessSubject(file, log: "\(folder)/adapter.log")
        await #expect { try await subject.start([:]) } throws: { "\($0)".hasPrefix("/nowhere/adapter cannot be run: ") }
    }

    @Test("shows its register, an order a line")
    func register() async throws {
        let subject = subject(start: "true", register: #"printf 'a\n b \n\na\n'"#)
        #expect(subject.abilities == [.register])
        #expect(try await subject.filings(environment) == ["a", "b", "a"])
    }

    @Test("a command of the trial file that fails is told with its output")
    func failingCommand() async throws {
        let subject = subject(start: "true", down: "echo not allowed; exit 7")
        await #expect { try await subject.disturb(.down, environment) } throws: {
            "\($0)".contains("failed (exited(code: 7)): not allowed")
        }
    }
}
