package import Orchestration

/// Random commands over a random definition, derived from one number alone.
package struct Fuzz: Sendable {
    let calendars: CaseCalendars

    package init() throws {
        calendars = try CaseCalendars()
    }

    /// What one sequence came to.
    package struct Result {
        package var played: PlayedCase
        package var commands: Int
        package var kinds: Set<Command.Kind>
    }

    /// - Parameter commands: How many at most; few of them reach far, many of them repeat.
    package func play(seed: UInt64, commands: ClosedRange<Int> = 5...30) throws(BrokenLaw) -> Result {
        var themes = RandomDefinition(seed: seed)
        var acts = RandomCommand(seed: seed &* 31 &+ 7)
        var played = PlayedCase(themes.make(), calendars)
        if acts.dice.chance(12) {
            played.facts.credit["person"] = CreditStanding(hasOpenBreach: true, version: "1")
        }
        var kinds: Set<Command.Kind> = []
        let count = acts.dice.number(commands)
        for _ in 0..<count {
            let (command, actor) = acts.next(for: played)
            played.pass(seconds: acts.pause())
            kinds.insert(command.kind)
            do {
                try played.handle(command, by: actor)
                try CaseLaws(played).check()
            } catch {
                throw BrokenLaw(error.law, "\(error.detail), after \(command.kind), seed \(seed)")
            }
        }
        do {
            try JournalLaws(played.journal).check()
        } catch {
            throw BrokenLaw(error.law, "\(error.detail), seed \(seed)")
        }
        return Result(played: played, commands: count, kinds: kinds)
    }
}
