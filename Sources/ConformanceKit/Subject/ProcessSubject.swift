import Foundation
package import Orchestration
import Synchronization

/// An adapter run as a trial file says: a child process, and commands that look into its department's system.
package final class ProcessSubject: AdapterSubject {
    private let file: TrialFile
    private let log: String
    private let running = Mutex<ChildProcess?>(nil)

    /// - Parameter log: the file to which everything is added that the adapter writes.
    package init(_ file: TrialFile, log: String) {
        self.file = file
        self.log = log
    }

    package var abilities: Set<SubjectAbility> {
        var abilities: Set<SubjectAbility> = []
        if file.register != nil { abilities.insert(.register) }
        if file.down != nil { abilities.insert(.outage) }
        if file.slow != nil { abilities.insert(.slowness) }
        return abilities
    }

    package func start(_ environment: [String: String]) async throws {
        let child = try ChildProcess(request(file.start, environment, output: log))
        running.withLock { $0 = child }
    }

    package func kill() async {
        guard let child = running.withLock({ $0 }) else { return }
        child.kill()
        _ = await child.ended()
        running.withLock { $0 = nil }
    }

    package func ending() async -> LocalizedText? {
        let ending = running.withLock { $0 }?.ending
        return switch ending {
        case nil: nil
        case .exited(let code):
            LocalizedText(zh: "适配器自行退出，退出码\(code)。", en: "The adapter ended by itself with exit code \(code).")
        case .killed(let signal):
            LocalizedText(zh: "适配器被信号\(signal)终止。", en: "The adapter was ended by signal \(signal).")
        }
    }

    package func filings(_ environment: [String: String]) async throws -> [WorkOrderID] {
        guard let command = file.register else { return [] }
        return try await output(of: command, environment).split(whereSeparator: \.isNewline)
            .map { String($0).trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
            .map { WorkOrderID($0) }
    }

    package func disturb(_ disturbance: Disturbance, _ environment: [String: String]) async throws {
        let command =
            switch disturbance {
            case .down: file.down
            case .up: file.up
            case .slow: file.slow
            case .fast: file.fast
            }
        guard let command else { return }
        _ = try await output(of: command, environment)
    }

    package func lastWords() async -> String {
        guard let handle = FileHandle(forReadingAtPath: log) else { return "" }
        defer { try? handle.close() }
        let end = (try? handle.seekToEnd()) ?? 0
        try? handle.seek(toOffset: end > 2000 ? end - 2000 : 0)
        let text = String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).suffix(8).joined(separator: "\n")
    }

    private func request(_ command: [String], _ environment: [String: String], output: String) -> SpawnRequest {
        let all = ProcessInfo.processInfo.environment
            .merging(file.environment) { $1 }
            .merging(environment) { $1 }
        return SpawnRequest(command: command, environment: all, output: output)
    }

    /// Runs a command to its end, and gives what it printed. A command that hangs is killed.
    private func output(of command: [String], _ environment: [String: String]) async throws -> String {
        let path = "\(log).\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let child = try ChildProcess(request(command, environment, output: path))
        let patience = Task {
            try await Task.sleep(for: Self.commandPatience)
            child.kill()
        }
        let ending = await child.ended()
        patience.cancel()
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        guard ending == .exited(code: 0) else { throw HookError(command: command, ending: ending, output: text) }
        return text
    }

    private static let commandPatience = Duration.seconds(30)
}

/// A command of the trial file that failed: the trial says nothing about the adapter.
package struct HookError: Error, CustomStringConvertible {
    var command: [String]
    var ending: ChildProcess.Ending
    var output: String

    package var description: String {
        let words = output.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " / ")
        return "the trial file's command '\(command.joined(separator: " "))' failed (\(ending)): \(words)"
    }
}
