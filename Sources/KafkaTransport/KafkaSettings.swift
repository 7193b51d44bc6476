/// How to reach a broker. Properties are librdkafka's own and are passed through unread, so that every kind of TLS and SASL
/// that it knows can be used: `security.protocol`, `ssl.ca.location`, `sasl.mechanism`, …
public struct KafkaSettings: Hashable, Sendable {
    /// `host:port`, several separated by commas.
    public var brokers: String
    /// librdkafka configuration properties. Those that the promises of this transport rest on cannot be set.
    public var properties: [String: String]

    public init(brokers: String, properties: [String: String] = [:]) {
        self.brokers = brokers
        self.properties = properties
    }
}
