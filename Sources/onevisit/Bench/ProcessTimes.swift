import Foundation

/// What the kernel has counted of a process's work.
enum ProcessTimes {
    /// This process's own, in user mode.
    static var userSeconds: Double {
        fields(of: "self").map { $0.user } ?? 0
    }

    /// User and system mode together.
    static func processorSeconds(of process: Int32) -> Double? {
        fields(of: "\(process)").map { $0.user + $0.system }
    }

    /// Linux counts in hundredths of a second.
    private static let ticksPerSecond = 100.0

    private static func fields(of process: String) -> (user: Double, system: Double)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            // The name in front may hold anything.
            let end = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        // utime and stime are fields 14 and 15; the first behind the name is field 3.
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return nil }
        return (user / ticksPerSecond, system / ticksPerSecond)
    }
}
