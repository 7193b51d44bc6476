import Foundation

/// A process of its own for a share of the seeds: the one that traps is named by the last line it wrote.
struct FuzzProcess {
    /// The first argument of such a process.
    static let mark = "--part"

    private let process = Process()
    private let output: URL

    init(first: UInt64, count: UInt64) throws {
        output = FileManager.default.temporaryDirectory.appending(path: "case-fuzz-\(UUID().uuidString)")
        try Data().write(to: output)
        process.executableURL = Bundle.main.executableURL
        process.arguments = [Self.mark, "\(first)", "\(count)"]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
    }

    /// `nil` where the process did not come to its end.
    func finished() throws -> FuzzTally? {
        process.waitUntilExit()
        defer { try? FileManager.default.removeItem(at: output) }
        let last = try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).last ?? Data()
        if let tally = try? JSONDecoder().decode(FuzzTally.self, from: last) { return tally }
        let end = process.terminationReason == .uncaughtSignal ? "trapped by signal" : "ended with"
        say("\(end) \(process.terminationStatus) in seed \(String(decoding: last, as: UTF8.self))")
        return nil
    }
}
