import Foundation
import KafkaTransport
import Logging
package import Messaging
import Orchestration
import Synchronization

/// A broker between the kit and the adapter: the topics of one department, read and written in the engine's place.
package final class KafkaLine: AdapterLine {
    package let environment: [String: String]
    private let book: AnswerBook
    private let cluster: KafkaMockCluster?
    private let producer: KafkaProducer
    private let source: KafkaCommandSource
    private let readers = Mutex<[Task<Void, Never>]>([])

    private init(book: AnswerBook, options: ConformanceOptions) throws(TransportError) {
        self.book = book
        let logger = Logger(label: "onevisit.conformance") { _ in SwiftLogNoOpLogHandler() }
        let settings: KafkaSettings
        if let broker = options.broker {
            cluster = nil
            settings = broker
        } else {
            let cluster = try KafkaMockCluster(topics: Self.topics(of: book))
            self.cluster = cluster
            settings = KafkaSettings(brokers: cluster.bootstrapServers, properties: ["fetch.wait.max.ms": "10"])
        }
        environment = ["ONEVISIT_BROKER": settings.brokers]
        producer = try KafkaProducer(
            settings: KafkaSettings(brokers: settings.brokers, properties: options.broker?.properties ?? [:]),
            mode: .requests(timeoutMilliseconds: 10_000),
            logger: logger
        )
        source = try KafkaCommandSource(
            settings: settings,
            departments: [book.department],
            partitions: book.partitions,
            group: "onevisit-conformance",
            logger: logger
        )
    }

    /// Begins to read what the adapter writes: its answers, and whatever it writes among the commands, where it must not.
    package static func open(
        _ book: AnswerBook,
        options: ConformanceOptions
    ) async throws(TransportError) -> KafkaLine {
        let line = try KafkaLine(book: book, options: options)
        for partition in 0..<book.partitions {
            let feed = try await line.source.open(partition: partition, positions: [:])
            for share in CommandFeedShare.allCases {
                line.readers.withLock { $0.append(Task { await line.read(feed, share) }) }
            }
        }
        return line
    }

    package func send(_ parcel: Parcel) async throws {
        let message = try parcel.message(book.key)
        let partition = Partitioning.partition(of: parcel.order.caseID, of: book.partitions)
        for result in await producer.send([message], to: .workOrders(book.department), partition: partition) {
            try result.get()
        }
    }

    package func close() async {
        let tasks = readers.withLock { readers in
            defer { readers = [] }
            return readers
        }
        for task in tasks { task.cancel() }
        await source.leave()
        for task in tasks { await task.value }
        await producer.close(afterMilliseconds: 0)
        cluster?.close()
    }

    private func read(_ feed: any CommandFeed, _ share: CommandFeedShare) async {
        while !Task.isCancelled {
            guard let messages = try? await feed.next(share, limit: 100), !messages.isEmpty else { break }
            for inbound in messages { await take(inbound) }
        }
        await feed.close()
    }

    private func take(_ inbound: InboundMessage) async {
        let fate = book.take(inbound.message, from: inbound.channel, partition: inbound.partition)
        guard let receipt = ReceiptMessage(fate, for: inbound.message),
            let message = try? ReceiptCoding.encode(receipt, key: book.key)
        else { return }
        _ = await producer.send([message], to: .receipts(book.department), partition: inbound.partition)
    }

    private static func topics(of book: AnswerBook) -> [String: Int] {
        let channels: [Channel] = [
            .commands, .answers(book.department), .workOrders(book.department), .receipts(book.department), .events,
            .deadLetters,
        ]
        return Dictionary(uniqueKeysWithValues: channels.map { ($0.topic, book.partitions) })
    }
}

extension ReceiptMessage {
    /// What the engine tells the department of an answer; nothing of one that is nobody's.
    fileprivate init?(_ fate: AnswerFate, for message: WireMessage) {
        let outcome: Outcome
        let received: ReceivedAnswer?
        switch fate {
        case .ignored: return nil
        case .accepted(let answer): (outcome, received) = (.accepted(version: 1), answer)
        case .refused(let answer, let refusal): (outcome, received) = (.refused(refusal), answer)
        case .unreadable(let error): (outcome, received) = (.unreadable(error), nil)
        }
        let identity = AnswerCoding.identity(in: message)
        self.init(
            id: "receipt/\(UUID().uuidString)",
            tenant: TenantID(message[WireHeaderName.tenant] ?? "unknown"),
            jurisdiction: JurisdictionID(message[WireHeaderName.jurisdiction] ?? "unknown"),
            caseID: received?.caseID ?? identity?.caseID,
            order: received?.answer.order ?? identity?.order,
            serial: received?.answer.serial ?? identity?.serial,
            outcome: outcome,
            recordedAt: Timestamp(microseconds: Int64(Date.now.timeIntervalSince1970 * 1_000_000)),
            traceparent: received?.traceparent
        )
    }
}
