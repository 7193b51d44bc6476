/// When an office takes things in on a working day (办公时间), such as `08:30-12:00, 14:30-17:30`.
///
/// Where they are set, a limit in days ends when the office closes instead of at 24:00 (民法典 art. 203), and what comes in
/// later, or on a day off, counts as received on the next working day.
public struct OfficeHours: Hashable, Sendable {
    public static let mostSessions = 4

    /// Part of a day, in minutes since 00:00.
    public struct Session: Hashable, Sendable {
        public let opens: Int
        /// At most 1440, which is 24:00.
        public let closes: Int
    }

    /// In order, apart from each other, at least one.
    public let sessions: [Session]

    /// `nil` unless there are one to four sessions in order, each ending after it begins and before the next.
    public init?(sessions: [Session]) {
        guard (1...Self.mostSessions).contains(sessions.count) else { return nil }
        var reached = 0
        for session in sessions {
            guard reached <= session.opens, session.opens < session.closes, session.closes <= 1440 else { return nil }
            reached = session.closes
        }
        self.sessions = sessions
    }

    /// Minutes from 00:00 until the office closes for the day.
    public var closes: Int { sessions.last?.closes ?? 1440 }
}

extension OfficeHours: LosslessStringConvertible, Codable {
    /// Reads `08:30-12:00, 14:30-17:30`; spaces after the comma may be left out.
    public init?(_ description: String) {
        guard description.utf8.count <= 64 else { return nil }
        var sessions: [Session] = []
        for part in description.split(separator: ",", omittingEmptySubsequences: false) {
            guard let session = Session(String(part.drop { $0 == " " })) else { return nil }
            sessions.append(session)
        }
        self.init(sessions: sessions)
    }

    public var description: String { sessions.map(\.description).joined(separator: ", ") }

    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("office hours such as 08:30-12:00, 14:30-17:30")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(self)
    }
}

extension OfficeHours.Session: CustomStringConvertible {
    init?(_ text: String) {
        var scanner = ASCIIScanner(text, atMost: 11)
        guard let opens = Self.minutes(&scanner), scanner.take("-"), let closes = Self.minutes(&scanner),
            scanner.isAtEnd
        else { return nil }
        self.init(opens: opens, closes: closes)
    }

    public var description: String { "\(Self.text(opens))-\(Self.text(closes))" }

    private static func minutes(_ scanner: inout ASCIIScanner) -> Int? {
        guard let hours = scanner.number(digits: 2), scanner.take(":"), let minutes = scanner.number(digits: 2),
            minutes < 60, hours * 60 + minutes <= 1440
        else { return nil }
        return hours * 60 + minutes
    }

    private static func text(_ minutes: Int) -> String {
        "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
    }
}
