public import Logging
public import Messaging

/// The topics of an installation, which an operator makes.
public enum KafkaTopics {
    /// Compares the topics with what is needed: each is there and has as many partitions as the installation; of dead letters any
    /// number will do.
    ///
    /// - Throws: ``TransportError/refused(_:)`` naming every topic that is wrong and what to do;
    ///   ``TransportError/unavailable(_:)`` when no broker answers in time.
    public static func check(
        settings: KafkaSettings,
        expected: [Channel],
        partitions: Int,
        timeoutMilliseconds: Int = 10_000,
        logger: Logger
    ) async throws(TransportError) {
        let counts = try await MetadataQuery.partitionCounts(
            settings: settings,
            timeoutMilliseconds: timeoutMilliseconds,
            logger: logger
        )
        let problems = expected.compactMap { problem(of: $0, count: counts[$0.topic], partitions: partitions) }
        guard problems.isEmpty else { throw .refused(problems.joined(separator: "; ")) }
    }

    /// How many partitions a topic has: for adapters, which know nothing else of the installation.
    public static func partitions(
        of channel: Channel,
        settings: KafkaSettings,
        timeoutMilliseconds: Int = 10_000,
        logger: Logger
    ) async throws(TransportError) -> Int {
        let counts = try await MetadataQuery.partitionCounts(
            settings: settings,
            timeoutMilliseconds: timeoutMilliseconds,
            logger: logger
        )
        guard let count = counts[channel.topic], count > 0 else {
            throw .refused(
                "topic \(channel.topic) does not exist or may not be seen: have it made, and its use allowed"
            )
        }
        return count
    }

    private static func problem(of channel: Channel, count: Int?, partitions: Int) -> String? {
        guard let count, count > 0 else {
            let number = channel == .deadLetters ? "at least one partition" : "\(partitions) partitions"
            return
                "topic \(channel.topic) does not exist or may not be seen: make it, with \(number), and allow its use"
        }
        guard channel != .deadLetters, count != partitions else { return nil }
        return
            "topic \(channel.topic) has \(count) partitions and the installation has \(partitions): make it anew with "
            + "\(partitions); the number is fixed for ever, because a case's partition follows from it"
    }
}
