/// Looks again and again, ever more slowly, until something is there or the time is over.
struct Patience {
    var milliseconds: Int
    /// For looks that cost more than a read.
    var longestPauseMilliseconds = 250

    func wait<Found>(_ look: () async throws -> Found?) async throws -> Found? {
        let deadline = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
        var pause = Duration.milliseconds(10)
        while true {
            if let found = try await look() { return found }
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return nil }
            try await Task.sleep(for: min(pause, left))
            pause = min(pause * 2, .milliseconds(longestPauseMilliseconds))
        }
    }
}
