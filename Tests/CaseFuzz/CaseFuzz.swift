import Foundation

/// Plays random cases against the core's laws: `case-fuzz [first seed] [how many] [processes]`.
///
/// Ends with 1 after naming every seed that broke a law (ten at most in each process) and every seed that trapped. The seeds are
/// shared out among as many processes as there are cores, unless a number is given: a trap ends only its own.
@main struct CaseFuzz {
    static func main() throws {
        let isPart = CommandLine.arguments.dropFirst().first == FuzzProcess.mark
        let numbers = CommandLine.arguments.dropFirst(isPart ? 2 : 1).map { UInt64($0) }
        guard numbers.count <= 3, !numbers.contains(nil) else {
            say("usage: case-fuzz [first seed] [how many] [processes]")
            exit(2)
        }
        let given = numbers.compactMap(\.self)
        let first = given.first ?? 1
        let count = given.dropFirst().first ?? 200_000
        let processes = given.dropFirst(2).first ?? UInt64(ProcessInfo.processInfo.activeProcessorCount)
        if isPart { exit(try FuzzPart(first: first, count: count).play() ? 0 : 1) }
        exit(try playAll(first, count, among: min(max(processes, 1), 64)) ? 0 : 1)
    }

    private static func playAll(_ first: UInt64, _ count: UInt64, among parts: UInt64) throws -> Bool {
        let begin = ContinuousClock.now
        let processes = try (0..<parts).map { part in
            let (from, until) = (count * part / parts, count * (part + 1) / parts)
            return try FuzzProcess(first: first + from, count: until - from)
        }
        let tallies = try processes.map { try $0.finished() }
        let total = tallies.compactMap(\.self).reduce(FuzzTally(), +)
        let elapsed = (ContinuousClock.now - begin).components.seconds
        say("\(total), \(elapsed) s, \(parts) processes")
        return tallies.allSatisfy { $0 != nil } && total.broken == 0 && total.sequences == count
    }
}

/// Unbuffered: a trap must not take the last line with it.
func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
