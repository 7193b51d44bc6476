import Messaging
import Orchestration

/// One partition of a channel on the broker. Messages are written when they are read from the journal, so that one which cannot
/// be written is known before those in front of it are sent.
struct TopicDestination: Destination {
    let name: String
    let channel: Channel
    let partition: Int
    let sink: any MessageSink
    var controlledBy: DepartmentID?
    let read: @Sendable (Int64) async throws(JournalError) -> JournalStretch<WireMessage>
    let isNews: @Sendable (Commit) -> Bool

    var slownessIsOutage: Bool { true }

    func stretch(after position: Int64) async throws(JournalError) -> JournalStretch<WireMessage> {
        try await read(position)
    }

    func deliver(_ messages: [WireMessage]) async -> Delivered {
        // Whoever gives the partition up cannot wait for a broker that does not answer. What is sent after all is a repeat.
        let sending = await Abandonable.result { [sink, channel, partition] in
            await sink.send(messages, to: channel, partition: partition)
        }
        guard let results = sending else { return Delivered(count: 0, failure: "given up") }
        for (index, result) in results.enumerated() {
            guard case .failure(let error) = result else { continue }
            return Delivered(count: index, failure: "\(error)")
        }
        return Delivered(count: min(results.count, messages.count))
    }

    func hasNews(in commit: Commit) -> Bool { isNews(commit) }
}
