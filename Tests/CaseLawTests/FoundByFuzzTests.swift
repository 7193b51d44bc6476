import CaseLaws
import Orchestration
import Testing

/// Random cases that once broke a law, by their seeds.
@Suite("What random cases found stays mended") struct FoundByFuzzTests {
    @Test(
        "A result of a kind that is not handed over keeps no case open",
        arguments: [132, 325, 424, 552, 595] as [UInt64]
    )
    func delivery(seed: UInt64) throws {
        var played = try Fuzz().play(seed: seed).played
        try played.finish()
        #expect(played.state.phase == .closed || played.state.phase == .unregistered)
    }

    @Test(
        "A department does not object while it waits for an answer or an act",
        arguments: [2_377, 2_922, 11_109, 11_897, 12_003] as [UInt64]
    )
    func objections(seed: UInt64) throws {
        _ = try Fuzz().play(seed: seed)
    }

    @Test(
        "An item that is not complete has somebody who moves it, also after the outcome",
        arguments: [11_172, 4_000_091] as [UInt64]
    )
    func incomplete(seed: UInt64) throws {
        var played = try Fuzz().play(seed: seed).played
        try played.finish()
        #expect(played.state.phase == .closed)
        #expect(played.journal.count < 200, "and nobody hears the same news again and again")
    }

    @Test(
        "A later run may wait for a party's act after the outcome, and the act may still be done",
        arguments: [21_680] as [UInt64]
    )
    func actsAfterTheOutcome(seed: UInt64) throws {
        var played = try Fuzz().play(seed: seed).played
        try played.finish()
        #expect(played.state.phase == .closed)
        #expect(played.state.performedActs.contains("confirm"))
    }

    @Test("Who must confirm may be named after silence accepted an application that did not say so")
    func namedAfterSilence() throws {
        var played = try Fuzz().play(seed: 160_796).played
        #expect(played.state.submission?.parties["employer"] == nil)
        try played.finish()
        #expect(played.state.phase == .closed)
    }
}
