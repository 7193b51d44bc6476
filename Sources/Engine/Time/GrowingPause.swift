/// Pauses between attempts: each twice as long as the one before, up to a longest one.
struct GrowingPause: Hashable, Sendable {
    var firstMicroseconds: Int64
    var longestMicroseconds: Int64

    init(firstMilliseconds: Int64, longestMilliseconds: Int64) {
        firstMicroseconds = firstMilliseconds * 1_000
        longestMicroseconds = longestMilliseconds * 1_000
    }

    /// Between a process of ours and a broker.
    static let broker = GrowingPause(firstMilliseconds: 250, longestMilliseconds: 10_000)

    /// - Parameter failures: 0 gives the first pause, each one more doubles it.
    func microseconds(after failures: Int) -> Int64 {
        min(firstMicroseconds << min(failures, 16), longestMicroseconds)
    }
}
