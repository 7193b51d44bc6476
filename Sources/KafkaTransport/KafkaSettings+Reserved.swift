public import Messaging

extension KafkaSettings {
    /// Properties that a promise of this transport rests on, and what that promise is.
    static let reserved: [String: String] = {
        let reasons: [(reason: String, names: [String])] = [
            ("the brokers are named by `brokers`", ["bootstrap.servers", "metadata.broker.list"]),
            (
                "nothing counts as sent before every replica in sync has it, in order and once",
                [
                    "acks", "request.required.acks", "enable.idempotence", "enable.gapless.guarantee",
                    "transactional.id",
                    "max.in.flight", "max.in.flight.requests.per.connection", "retries", "message.send.max.retries",
                    "queuing.strategy", "delivery.report.only.error",
                ]
            ),
            (
                "how long a message is tried follows from who waits for it",
                ["message.timeout.ms", "delivery.timeout.ms", "message.max.bytes"]
            ),
            ("the partition is computed from the case's id", ["partitioner"]),
            (
                "positions are kept with what was decided, and nothing is skipped",
                [
                    "auto.offset.reset", "enable.auto.commit", "auto.commit.enable", "enable.auto.offset.store",
                    "offset.store.method", "enable.partition.eof",
                ]
            ),
            (
                "all members of a group must divide its partitions in the same way",
                ["partition.assignment.strategy", "group.id", "group.instance.id", "group.protocol.type"]
            ),
            ("topics are made by an operator, with the right number of partitions", ["allow.auto.create.topics"]),
            (
                "it would load code or another cluster into the process",
                ["plugin.library.paths", "test.mock.num.brokers", "log.queue"]
            ),
        ]
        return Dictionary(uniqueKeysWithValues: reasons.flatMap { entry in entry.names.map { ($0, entry.reason) } })
    }()

    /// Refuses properties that cannot be set. Names stand in the text, values never.
    ///
    /// - Throws: ``TransportError/refused(_:)`` with all of them.
    public func validate() throws(TransportError) {
        var problems = properties.keys.sorted().compactMap { name in
            Self.reserved[name].map { "the Kafka property \(name) cannot be set: \($0)" }
        }
        if brokers.allSatisfy({ $0 == "," || $0.isWhitespace }) {
            problems.insert("no Kafka broker is named; give host:port", at: 0)
        }
        guard problems.isEmpty else { throw .refused(problems.joined(separator: "; ")) }
    }
}
