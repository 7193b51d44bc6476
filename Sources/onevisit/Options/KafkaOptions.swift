import ArgumentParser
import Foundation
import KafkaTransport

/// How to reach Kafka. Secrets belong in the properties file, not on the command line.
struct KafkaOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Kafka brokers, as host:port, several separated by commas. Default: $ONEVISIT_BROKER, else no Kafka.",
            valueName: "brokers"
        )
    )
    var kafka: String?

    @Option(
        help: ArgumentHelp(
            "librdkafka properties, one name=value a line (security.protocol, ssl.*, sasl.* …).",
            valueName: "file"
        )
    )
    var kafkaProperties: String?

    /// `nil`: everything in one process, without Kafka.
    func settings() throws -> KafkaSettings? {
        guard let brokers = kafka ?? ProcessInfo.processInfo.environment["ONEVISIT_BROKER"], !brokers.isEmpty else {
            guard kafkaProperties == nil else { throw ValidationError("--kafka-properties needs --kafka") }
            return nil
        }
        return KafkaSettings(brokers: brokers, properties: try kafkaProperties.map(Self.properties) ?? [:])
    }

    static func properties(of path: String) throws -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ValidationError("\(path) cannot be read")
        }
        var properties: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            // The line itself may hold a password.
            guard parts.count == 2, !parts[0].isEmpty else {
                throw ValidationError("\(path):\(index + 1): write name=value")
            }
            guard properties.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw ValidationError("\(path):\(index + 1): \(parts[0]) stands twice")
            }
        }
        return properties
    }
}
