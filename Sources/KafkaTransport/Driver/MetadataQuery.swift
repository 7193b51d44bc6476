import CLibrdkafka
import Dispatch
import Logging
import Messaging

/// Asks a broker once what topics there are.
enum MetadataQuery {
    private static let calls = DispatchQueue(label: "onevisit.kafka.metadata")

    /// The number of partitions of every topic that the client may see.
    static func partitionCounts(
        settings: KafkaSettings,
        timeoutMilliseconds: Int,
        logger: Logger
    ) async throws(TransportError) -> [String: Int] {
        try await calls.run { () throws(TransportError) in
            let handle = try KafkaHandle(.consumer, settings: settings, logger: logger)
            defer { handle.destroy() }
            // All topics: a question about a certain one makes it, where the broker makes topics by itself.
            var metadata: UnsafePointer<rd_kafka_metadata>?
            let code = unsafe rd_kafka_metadata(handle.pointer, 1, nil, &metadata, Int32(timeoutMilliseconds))
            guard code == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata = unsafe metadata else {
                throw KafkaError(code, at: "the topics cannot be listed").transportError
            }
            defer { unsafe rd_kafka_metadata_destroy(metadata) }
            var counts: [String: Int] = [:]
            for index in unsafe 0..<Int(metadata.pointee.topic_cnt) {
                let topic = unsafe metadata.pointee.topics[index]
                guard unsafe topic.err == RD_KAFKA_RESP_ERR_NO_ERROR else { continue }
                unsafe counts[String(cString: topic.topic)] = Int(topic.partition_cnt)
            }
            return counts
        }
    }
}
