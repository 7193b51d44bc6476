import KafkaTransport
import Messaging
import Orchestration

/// What fits into librdkafka's mock, which forgets the oldest messages of a full partition without a word.
enum MockRoom {
    static let bytesPerPartition = 5 << 20
    /// What a case adds to its partition of the fullest topic, the events; checked against the messages of every run.
    static let bytesPerCase = 24_000

    /// - Throws: ``BenchFault`` if some partition would get more cases than it can keep.
    static func check(cases: [CaseID], partitions: Int) throws {
        let counts = Dictionary(grouping: cases) { Partitioning.partition(of: $0, of: partitions) }.mapValues(\.count)
        let most = counts.values.max() ?? 0
        guard most * bytesPerCase > bytesPerPartition else { return }
        throw BenchFault(
            "\(cases.count) cases put \(most) into one of \(partitions) partitions, and the mock keeps "
                + "\(bytesPerPartition / bytesPerCase) there: take fewer --cases, more --partitions, or a real --broker"
        )
    }

    /// - Throws: ``BenchFault`` if the mock has forgotten something after all.
    static func check(_ traffic: KafkaTraffic.Recorded) throws {
        guard let fullest = traffic.bytes.max(by: { $0.value < $1.value }), fullest.value > bytesPerPartition else {
            return
        }
        throw BenchFault(
            "\(fullest.value) bytes went into partition \(fullest.key.partition) of \(fullest.key.channel.topic), and the "
                + "mock keeps \(bytesPerPartition): the figures mean nothing; take fewer --cases or more --partitions"
        )
    }
}
