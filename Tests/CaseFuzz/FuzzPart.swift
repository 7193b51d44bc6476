import CaseLaws
import Foundation

/// One process's share of the seeds. Its output names each seed before it is played, and ends with the tally.
struct FuzzPart {
    let first: UInt64
    let count: UInt64

    /// Whether every law held.
    func play() throws -> Bool {
        let fuzz = try Fuzz()
        let output = FileHandle.standardOutput
        var tally = FuzzTally()
        for seed in first..<(first + count) {
            if tally.sequences > 0, tally.sequences.isMultiple(of: 10_000) { say("up to seed \(seed): \(tally)") }
            output.write(Data("\(seed)\n".utf8))
            tally.sequences += 1
            do {
                var result = try fuzz.play(seed: seed)
                tally.commands += result.commands
                if seed.isMultiple(of: 4) { try finish(&result.played, seed: seed) }
                tally.events += result.played.journal.count
            } catch {
                say("broken: \(error)")
                tally.broken += 1
                if tally.broken >= 10 { break }
            }
        }
        output.write(try JSONEncoder().encode(tally))
        return tally.broken == 0
    }

    private func finish(_ played: inout PlayedCase, seed: UInt64) throws(BrokenLaw) {
        do {
            try played.finish()
        } catch {
            throw BrokenLaw(error.law, "\(error.detail), at the end of seed \(seed)")
        }
    }
}
