import ArgumentParser
import ConformanceKit
import Foundation
import KafkaTransport
import Orchestration

struct AdapterCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Put an adapter in any language to the test, over a broker or over HTTP.",
        discussion: """
            The trial file says how to run the adapter and how to look into its
            department's system; Deploy/conformance holds examples. The kit plays
            OneVisit: it sends orders, also twice, forged or out of order, kills
            the adapter half-way, takes its system away, and judges the answers
            and the register.

            Without --broker each check has a mock broker of its own. With it, the
            topics of the department must exist, and nothing else may use them.

            Exit code 1 if a check failed; with --strict also if one was not tried.
            """
    )

    @Argument(help: "The trial file, JSON.")
    var trial: String

    @Flag(help: "Print the report as JSON.")
    var json = false

    @Flag(help: "A check that was not tried counts as failed.")
    var strict = false

    @Option(help: ArgumentHelp("Run this check only; may be given several times.", valueName: "check"))
    var only: [String] = []

    @Option(help: "Language of the report: zh or en.")
    var language = ReportLanguage.en

    @Option(help: "A broker to use, host:port.")
    var broker: String?

    @Option(help: "Partitions of the topics, 1 … 1024.")
    var partitions = 4

    @Option(help: "Checks that go on side by side, 1 … 16.")
    var jobs = 4

    @Option(help: "Folder for the adapter's logs and state. Default: a temporary one, removed if all checks pass.")
    var folder: String?

    func validate() throws {
        guard (1...1024).contains(partitions) else { throw ValidationError("--partitions must be 1 … 1024") }
        guard (1...16).contains(jobs) else { throw ValidationError("--jobs must be 1 … 16") }
        let known = ConformanceSuite.checkNames
        if let unknown = only.first(where: { !known.contains($0) }) {
            throw ValidationError("There is no check '\(unknown)'; there are \(known.joined(separator: ", ")).")
        }
    }

    func run() async throws {
        let file = try readTrial()
        let place = folder ?? "\(NSTemporaryDirectory())/onevisit-adapter-check-\(UUID().uuidString.prefix(8))"
        let options = ConformanceOptions(
            broker: broker.map { KafkaSettings(brokers: $0) },
            partitions: partitions,
            concurrency: jobs
        )
        let suite = ConformanceSuite(file, folder: place, options: options)
        let report = try await stoppable {
            let report = await suite.run(only: Set(only)) { check in complain("checking \(check)") }
            try Task.checkCancellation()
            return report
        }
        tell(json ? try report.json() : report.text(in: language.language))
        guard report.isPassed(strictly: strict) else {
            complain("logs and states of the adapter: \(place)")
            throw Exit.findings
        }
        if folder == nil { try? FileManager.default.removeItem(atPath: place) }
    }

    /// - Throws: a usage error that names the file and the JSON path.
    private func readTrial() throws -> TrialFile {
        do {
            var file = try TrialFile(contentsOf: trial)
            // So that a trial file can run this very program, wherever it lies.
            file.environment["ONEVISIT_EXECUTABLE"] = Bundle.main.executablePath ?? CommandLine.arguments[0]
            return file
        } catch let error as TrialFileError {
            throw ValidationError(error.description)
        }
    }

    private func complain(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

/// The language of what people read.
enum ReportLanguage: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    var language: LocalizedText.Language { self == .zh ? .chinese : .english }
}
