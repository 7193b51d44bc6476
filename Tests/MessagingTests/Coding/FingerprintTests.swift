import Messaging
import Orchestration
import Testing

@Suite("A fingerprint tells commands apart")
struct FingerprintTests {
    @Test("it is the same in every process")
    func isStable() {
        #expect(Fingerprint.of(.wake) == "a161bfaf9fb8dbae8f18164d1619405b8bb9d1090ed5b7bbfb8166b4100f3d4f")
        #expect(Fingerprint.of(.submit(SampleParts.submission)).count == 64)
    }

    @Test("any difference changes it, a personal value too")
    func differs() {
        let commands: [Command] = [
            .wake,
            .withdraw(Withdrawal(reason: Sealed("a"))),
            .withdraw(Withdrawal(reason: Sealed("b"))),
            .withdraw(Withdrawal(reason: Sealed(nil))),
            .performAct(PerformAct(party: "a", act: "b")),
            .submit(SampleParts.submission),
        ]
        #expect(Set(commands.map(Fingerprint.of)).count == commands.count)
    }

    @Test("the order in which a dictionary was filled does not matter")
    func ignoresDictionaryOrder() {
        var forward = SampleParts.submission
        var backward = SampleParts.submission
        forward.situations = [:]
        backward.situations = [:]
        let answers = (0..<50).map { (SituationID("s\($0)"), DataValue.number(Int64($0))) }
        for (id, answer) in answers { forward.situations[id] = answer }
        for (id, answer) in answers.reversed() { backward.situations[id] = answer }
        #expect(Fingerprint.of(.submit(forward)) == Fingerprint.of(.submit(backward)))
    }
}
