import Logging

/// Carries librdkafka's log lines to ours, without secrets.
struct KafkaLog: Sendable {
    private let logger: Logger
    private let secrets: [String]

    init(logger: Logger, settings: KafkaSettings) {
        self.logger = logger
        secrets = settings.properties.filter { Self.isSecret($0.key) && !$0.value.isEmpty }.map(\.value)
    }

    /// - Parameter level: syslog's.
    func write(facility: String, text: String, level: Int32) {
        logger.log(
            level: Self.level(level, facility: facility),
            "\(redacted(text))",
            metadata: ["facility": "\(facility)"]
        )
    }

    func redacted(_ text: String) -> String {
        secrets.reduce(text) { text, secret in
            text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "***")
        }
    }

    /// What librdkafka warns of without need: CONFWARN of every property that only the other kind of client reads (ours are
    /// shared by both), AUTOCREATE of brokers before 0.11, which the mock passes for.
    private static let harmless: Set<String> = ["CONFWARN", "AUTOCREATE"]

    private static func level(_ level: Int32, facility: String) -> Logger.Level {
        if harmless.contains(facility) { return .debug }
        return switch level {
        case ...3: .error
        case 4: .warning
        case 5: .notice
        case 6: .info
        default: .debug
        }
    }

    private static func isSecret(_ name: String) -> Bool {
        ["password", "secret", "key.pem", "sasl.oauthbearer.config", "sasl.username"].contains { name.contains($0) }
    }
}
