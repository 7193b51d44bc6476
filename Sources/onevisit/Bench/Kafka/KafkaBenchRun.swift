/// What a run took of the clock and of this process's user time.
struct KafkaBenchRun: Encodable {
    var seconds: Double
    var userSeconds: Double

    struct Meter {
        private let start = ContinuousClock.now
        private let userSeconds = ProcessTimes.userSeconds

        func read() -> KafkaBenchRun {
            KafkaBenchRun(
                seconds: (ContinuousClock.now - start) / .seconds(1),
                userSeconds: ProcessTimes.userSeconds - userSeconds
            )
        }
    }
}
