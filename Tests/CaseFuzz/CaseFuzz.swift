import CaseLaws
import Foundation

/// Plays random cases against the core's laws: `case-fuzz [first seed] [how many]`.
///
/// Ends with 1 after naming every seed that broke a law (ten at most). A trap ends the process; the line before names the
/// thousand seeds in which it happened.
@main struct CaseFuzz {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let first = arguments.first ?? 1
        let count = arguments.dropFirst().first ?? 200_000
        let fuzz = try Fuzz()
        var broken = 0
        var commands = 0
        var events = 0
        for seed in first..<(first + count) {
            if (seed - first).isMultiple(of: 1_000) { say("from seed \(seed): \(commands) commands, \(events) events") }
            do {
                var result = try fuzz.play(seed: seed)
                commands += result.commands
                if seed.isMultiple(of: 4) { try finish(&result.played, seed: seed) }
                events += result.played.journal.count
            } catch {
                say("broken: \(error)")
                broken += 1
                if broken >= 10 { break }
            }
        }
        say("\(count) sequences, \(commands) commands, \(events) events, \(broken) broken laws")
        exit(broken > 0 ? 1 : 0)
    }

    private static func finish(_ played: inout PlayedCase, seed: UInt64) throws(BrokenLaw) {
        do {
            try played.finish()
        } catch {
            throw BrokenLaw(error.law, "\(error.detail), at the end of seed \(seed)")
        }
    }

    /// Unbuffered: a trap must not take the last seed's name with it.
    private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
