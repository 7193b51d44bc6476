/// What a number of sequences came to.
struct FuzzTally: Codable, CustomStringConvertible {
    var sequences: UInt64 = 0
    var commands = 0
    var events = 0
    var broken = 0

    static func + (one: Self, other: Self) -> Self {
        Self(
            sequences: one.sequences + other.sequences,
            commands: one.commands + other.commands,
            events: one.events + other.events,
            broken: one.broken + other.broken
        )
    }

    var description: String {
        "\(sequences) sequences, \(commands) commands, \(events) events, \(broken) broken laws"
    }
}
