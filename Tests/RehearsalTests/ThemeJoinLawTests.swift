import Orchestration
import Rehearsal
import Testing
import WorkflowFiles

@Suite("The join law (P12) of every shipped theme")
struct ThemeJoinLawTests {
    static let samples: UInt64 = 4
    static let orders: UInt64 = 4

    @Test("Answers that end nothing give the same case in any order", arguments: ThemeEndsTests.themes)
    func endingFree(theme: CompiledWorkflow) throws {
        var mostOpen = 0
        for sample in 1...Self.samples {
            let plays = try plays(theme, verdicts: sample, rejects: false)
            let endings = Set(plays.map(\.ending))
            #expect(endings.count == 1, "sample \(sample): \(difference(endings))")
            #expect(plays.allSatisfy { $0.player.state.outcome != nil }, "sample \(sample): \(open(plays))")
            #expect(Set(plays.map(\.inForce)).count == 1)
            mostOpen = max(mostOpen, plays.map(\.mostOpen).max() ?? 0)
        }
        #expect(mostOpen > 1, "several departments have open orders")
    }

    @Test("Whatever ends, the outcome and the results in force are the same", arguments: ThemeEndsTests.themes)
    func ending(theme: CompiledWorkflow) throws {
        for sample in 1...Self.samples {
            let plays = try plays(theme, verdicts: sample, rejects: true)
            #expect(Set(plays.map(\.ending.outcome)).count == 1, "sample \(sample)")
            #expect(plays.allSatisfy { $0.player.state.outcome != nil }, "sample \(sample): \(open(plays))")
            #expect(Set(plays.map(\.inForce)).count == 1, "sample \(sample): \(plays.map(\.inForce))")
        }
    }

    private func plays(_ theme: CompiledWorkflow, verdicts: UInt64, rejects: Bool) throws -> [JoinPlay] {
        let calendar = try #require(Shipped.library.calendars[theme.definition.calendar])
        return (0..<Self.orders).map { order in
            var play = JoinPlay(
                theme,
                calendar: calendar,
                verdicts: verdicts,
                order: verdicts &* 1_000 + order,
                rejects: rejects
            )
            play.run()
            return play
        }
    }

    private func open(_ plays: [JoinPlay]) -> String {
        plays.first { $0.player.state.outcome == nil }?.player.whatIsOpen ?? ""
    }

    /// What two of the endings do not agree on.
    private func difference(_ endings: Set<JoinPlay.Ending>) -> String {
        let all = Array(endings)
        guard all.count > 1 else { return "" }
        let (one, other) = (all[0], all[1])
        let items = one.items.keys.sorted().filter {
            one.items[$0] != other.items[$0] || one.approvals[$0] != other.approvals[$0]
        }
        let materials = one.materials.keys.sorted().filter { one.materials[$0] != other.materials[$0] }
        return
            "\(items.map { "\($0): \(String(describing: one.items[$0])) \(String(describing: other.items[$0]))" }) \(materials)"
    }
}
