import Foundation

struct BenchReport: Encodable {
    var cases: Int
    var inFlight: Int
    var partitions: Int
    /// fsync and synchronous_commit, as PostgreSQL says.
    var durability: String
    var seconds: Double
    var events: Int
    var commits: Int
    var commandToCommitted: Percentiles
    var caseToConcluded: Percentiles
    var peakMemoryBytes: Int
    var walBytes: Int64
    var floorSeconds: Double

    var text: String {
        """
        \(cases) cases of 5 parallel items, \(inFlight) under way at once, \(partitions) partitions; \(durability)
        engine              \(rate(cases, seconds)) cases/s, \(rate(events, seconds)) events/s in \(rounded(seconds)) s
        floor               \(rate(cases, floorSeconds)) cases/s, \(rate(events, floorSeconds)) events/s in \(rounded(floorSeconds)) s
        engine / floor      \(rounded(floorSeconds / seconds)) of the floor's speed
        command → committed \(commandToCommitted)
        case → concluded    \(caseToConcluded)
        commits             \(commits), \(rounded(Double(events) / Double(max(commits, 1)))) events each
        WAL                 \(walBytes / Int64(max(cases, 1))) bytes a case
        peak memory         \(peakMemoryBytes >> 20) MiB (includes the commits kept for the floor)
        """
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private func rate(_ count: Int, _ seconds: Double) -> String {
        "\(Int((Double(count) / max(seconds, 0.001)).rounded()))"
    }

    private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

struct Percentiles: Encodable, CustomStringConvertible {
    var medianMilliseconds: Double
    var p99Milliseconds: Double

    init(_ microseconds: [Int64]) {
        let sorted = microseconds.sorted()
        /// By nearest rank: the smallest value that so many per cent of all do not exceed.
        func value(_ percent: Int) -> Double {
            let rank = (sorted.count * percent + 99) / 100
            return sorted.indices.contains(rank - 1) ? Double(sorted[rank - 1]) / 1_000 : 0
        }
        medianMilliseconds = value(50)
        p99Milliseconds = value(99)
    }

    var description: String { "p50 \(medianMilliseconds) ms, p99 \(p99Milliseconds) ms" }
}

enum ProcessMemory {
    /// The most that was ever resident, as the kernel accounts for it.
    static var peakBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
        return kilobytes << 10
    }
}
