import ConformanceKit
import Messaging
import Orchestration
import Synchronization

/// A topic in memory: what a broker would hold, with the kit on one side and a scripted adapter on the other.
final class MemoryLine: AdapterLine {
    let book: AnswerBook
    let environment: [String: String] = [:]
    private let topic = Mutex<[Written]>([])

    struct Written {
        var message: WireMessage
        var partition: Int
    }

    init(_ book: AnswerBook) {
        self.book = book
    }

    func send(_ parcel: Parcel) async throws {
        let message = try parcel.message(book.key)
        let partition = Partitioning.partition(of: parcel.order.caseID, of: book.partitions)
        topic.withLock { $0.append(Written(message: message, partition: partition)) }
    }

    func close() async {}

    /// What stands behind an offset.
    func messages(after offset: Int) -> [Written] {
        topic.withLock { Array($0.dropFirst(offset)) }
    }

    /// Takes an answer and gives its fate, as a receipt would tell it.
    func answer(_ message: WireMessage, to channel: Channel, partition: Int) -> AnswerFate {
        book.take(message, from: channel, partition: partition)
    }
}
