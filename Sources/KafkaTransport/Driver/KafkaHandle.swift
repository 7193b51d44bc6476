import CLibrdkafka
import Logging
import Messaging

/// librdkafka's client object. Its functions may be called from any thread until ``destroy()``, which its owner calls once.
@safe
final class KafkaHandle: @unchecked Sendable {
    enum Kind {
        case producer, consumer
    }

    let pointer: OpaquePointer
    private let log: KafkaLog

    /// - Parameters:
    ///   - settings: the caller's.
    ///   - properties: what the caller's properties cannot change.
    ///   - defaults: what they can.
    ///   - events: which events to deliver besides errors and log lines.
    init(
        _ kind: Kind,
        settings: KafkaSettings,
        properties: [String: String] = [:],
        defaults: [String: String] = [:],
        events: Int32 = 0,
        logger: Logger
    ) throws(TransportError) {
        try settings.validate()
        guard let configuration = unsafe rd_kafka_conf_new() else { throw .unavailable("out of memory") }
        var isOwned = true
        defer { if isOwned { unsafe rd_kafka_conf_destroy(configuration) } }
        let fixed = ["bootstrap.servers": settings.brokers, "log.queue": "true"]
        var merged = Self.common
        for layer in [defaults, settings.properties, properties, fixed] {
            merged.merge(layer) { _, later in later }
        }
        for (name, value) in merged.sorted(by: { $0.key < $1.key }) {
            try unsafe Self.set(name, value, in: configuration)
        }
        unsafe rd_kafka_conf_set_events(configuration, RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG | events)
        var text: [CChar] = Array(repeating: 0, count: 512)
        let type = kind == .producer ? RD_KAFKA_PRODUCER : RD_KAFKA_CONSUMER
        log = KafkaLog(logger: logger, settings: settings)
        guard let pointer = unsafe rd_kafka_new(type, configuration, &text, text.count) else {
            throw .refused("no Kafka client with these properties: \(log.redacted(Self.string(text)))")
        }
        isOwned = false
        unsafe self.pointer = unsafe pointer
        unsafe rd_kafka_set_log_queue(pointer, nil)
    }

    /// Blocks until librdkafka's threads have ended.
    func destroy() {
        unsafe rd_kafka_destroy(pointer)
    }

    /// Ends without leaving a group in good order: the broker notices by itself.
    func destroyWithoutLeaving() {
        unsafe rd_kafka_destroy_flags(pointer, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE)
    }
}

extension KafkaHandle {
    private static let common = [
        "client.id": "onevisit",
        "message.max.bytes": "\(KafkaProducer.maximumMessageBytes)",
        // A broker that comes back is found within a second, not after the ten that are librdkafka's limit.
        "reconnect.backoff.ms": "100",
        "reconnect.backoff.max.ms": "1000",
        // librdkafka closes idle connections, and then says that a broker is down.
        "log.connection.close": "false",
        "api.version.request": "true",
    ]

    /// librdkafka's own complaint quotes the value, which may be a password.
    private static func set(
        _ name: String,
        _ value: String,
        in configuration: OpaquePointer
    ) throws(TransportError) {
        switch unsafe rd_kafka_conf_set(configuration, name, value, nil, 0) {
        case RD_KAFKA_CONF_OK: return
        case RD_KAFKA_CONF_UNKNOWN: throw .refused("librdkafka knows no property \(name)")
        default: throw .refused("the value of the Kafka property \(name) is not one that librdkafka takes")
        }
    }

    private static func string(_ text: [CChar]) -> String {
        String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension KafkaHandle {
    /// Writes an error or log event to the log; other events are left alone.
    func report(_ event: OpaquePointer) {
        switch unsafe rd_kafka_event_type(event) {
        case RD_KAFKA_EVENT_LOG:
            var facility: UnsafePointer<CChar>?
            var text: UnsafePointer<CChar>?
            var level: Int32 = 0
            guard unsafe rd_kafka_event_log(event, &facility, &text, &level) == 0 else { return }
            log.write(
                facility: unsafe facility.map { unsafe String(cString: $0) } ?? "",
                text: unsafe text.map { unsafe String(cString: $0) } ?? "",
                level: level
            )
        case RD_KAFKA_EVENT_ERROR:
            let text = unsafe rd_kafka_event_error_string(event).map { unsafe String(cString: $0) } ?? ""
            log.write(facility: "ERROR", text: text, level: 4)
        default: return
        }
    }
}
