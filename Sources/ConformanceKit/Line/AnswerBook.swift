import Crypto
package import Messaging
package import Orchestration
import Synchronization

/// What was sent to the adapter and what came back: the engine's memory, as far as a trial needs it.
package final class AnswerBook: Sendable {
    struct State {
        var orders: [WorkOrderID: WorkOrderMessage] = [:]
        var answers: [ReceivedAnswer] = []
        var flaws: [Flaw] = []
        var refusesEverything = false
    }

    package let key: DepartmentKey
    package let partitions: Int
    /// How the ids of this check's orders begin.
    let prefix: String
    let state = Mutex(State())

    package init(key: DepartmentKey, partitions: Int, prefix: String) {
        self.key = key
        self.partitions = partitions
        self.prefix = prefix
    }

    package var department: DepartmentID { key.department }

    /// Remembers an order whose answers are awaited.
    package func expect(_ order: WorkOrderMessage) {
        state.withLock { $0.orders[order.order.id] = order }
    }

    /// Makes the engine refuse every answer from here on, as it would for a case that is concluded.
    package func refuseEverything(_ refuses: Bool) {
        state.withLock { $0.refusesEverything = refuses }
    }

    /// All answers that could be read, repeats included, in the order of their arrival.
    package func answers(to order: WorkOrderMessage) -> [Answer] {
        state.withLock { $0.answers.filter { $0.answer.order == order.order.id }.map(\.answer) }
    }

    func traces(of order: WorkOrderMessage) -> [String] {
        state.withLock { $0.answers.filter { $0.answer.order == order.order.id }.compactMap(\.traceparent) }
    }

    func order(_ id: WorkOrderID) -> WorkOrderMessage? {
        state.withLock { $0.orders[id] }
    }

    package var flawTexts: [LocalizedText] { flaws.map(\.text) }
    var flaws: [Flaw] { state.withLock(\.flaws) }
    var answerCount: Int { state.withLock { $0.answers.count } }

    func note(_ flaw: Flaw) {
        state.withLock { $0.note(flaw) }
    }
}

extension AnswerBook.State {
    mutating func note(_ flaw: Flaw) {
        // One sentence a fault is enough, and an adapter that errs always must not fill the report.
        if !flaws.contains(flaw), flaws.count < 20 { flaws.append(flaw) }
    }
}

/// Something wrong with an answer itself, whatever was being tried when it came.
struct Flaw: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case form, contradiction
    }

    var kind: Kind
    var text: LocalizedText

    init(_ kind: Kind, zh: String, en: String) {
        self.kind = kind
        text = LocalizedText(zh: zh, en: en)
    }
}
