import Engine
import Messaging
import Orchestration
import Synchronization

/// What a run over Kafka is still waiting for, and how long each thing took. It ends the run with the first thing that goes wrong.
final class KafkaBenchProgress: Sendable {
    struct Figures {
        var commandMicroseconds: [Int64] = []
        var caseMicroseconds: [Int64] = []
        var concluded = 0
        var receipts = 0
        var events = 0
        var commits = 0
    }

    private struct Contents {
        /// The cases of this run that are not concluded.
        var cases: [CaseID: ContinuousClock.Instant] = [:]
        var sent: [LoadRequest.Key: ContinuousClock.Instant] = [:]
        /// Answers of which the department has no receipt.
        var unreceipted: Set<AnswerName> = []
        var known: Set<CaseID> = []
        var ordersSeen: Set<WorkOrderID> = []
        var figures = Figures()
        var fault: (any Error)?
    }

    private struct AnswerName: Hashable {
        var order: WorkOrderID
        var serial: String
    }

    private let clock = ContinuousClock()
    private let contents = Mutex(Contents())
    private let concluded: AsyncThrowingStream<Void, any Error>.Continuation
    /// One element for each case that is concluded.
    let conclusions: AsyncThrowingStream<Void, any Error>

    init() {
        (conclusions, concluded) = AsyncThrowingStream.makeStream(of: Void.self)
    }

    /// Figures since the last call.
    func takeFigures() -> Figures {
        contents.withLock { contents in
            defer { contents.figures = Figures() }
            return contents.figures
        }
    }

    /// - Throws: what went wrong.
    /// - Returns: whether every command was committed, every case concluded and every receipt read.
    func isComplete() throws -> Bool {
        try contents.withLock { contents in
            if let fault = contents.fault { throw fault }
            return contents.cases.isEmpty && contents.sent.isEmpty && contents.unreceipted.isEmpty
        }
    }

    var standing: String {
        contents.withLock {
            "\($0.cases.count) cases not concluded, \($0.sent.count) commands not committed, "
                + "\($0.unreceipted.count) receipts missing"
        }
    }

    /// Grows with everything that happens.
    var moves: Int {
        contents.withLock { $0.figures.events + $0.figures.receipts + $0.figures.commits }
    }

    func fail(_ error: any Error) {
        contents.withLock { $0.fault = $0.fault ?? error }
        concluded.finish(throwing: error)
    }

    func begins(_ caseID: CaseID) {
        contents.withLock {
            $0.cases[caseID] = clock.now
            $0.known.insert(caseID)
        }
    }

    func sends(_ key: ReceiptKey, of caseID: CaseID) {
        contents.withLock { $0.sent[LoadRequest.Key(caseID: caseID, key: key)] = clock.now }
    }

    func sends(_ answer: Answer) {
        contents.withLock { _ = $0.unreceipted.insert(AnswerName(order: answer.order, serial: answer.serial)) }
    }

    /// - Returns: false for an order that was delivered before, or of another run.
    func takes(_ message: WorkOrderMessage) -> Bool {
        contents.withLock {
            $0.known.contains(message.caseID) && $0.ordersSeen.insert(message.order.id).inserted
        }
    }
}

extension KafkaBenchProgress {
    func observe(_ commit: Commit) {
        let now = clock.now
        let (refusal, count) = contents.withLock { contents -> (String?, Int) in
            var refusal: String?
            for receipt in commit.receipts {
                if case .refused(let reason) = receipt.outcome {
                    refusal = "\(receipt.commandID) was refused: \(reason.code.rawValue)"
                }
                let key = LoadRequest.Key(caseID: receipt.caseID, key: receipt.key)
                guard let start = contents.sent.removeValue(forKey: key) else { continue }
                contents.figures.commandMicroseconds.append((now - start).microseconds)
            }
            var count = 0
            for event in commit.events where event.type == Fact.Kind.caseConcluded.rawValue {
                guard let start = contents.cases.removeValue(forKey: CaseID(event.stream.id)) else { continue }
                contents.figures.caseMicroseconds.append((now - start).microseconds)
                count += 1
            }
            contents.figures.concluded += count
            contents.figures.events += commit.events.count
            contents.figures.commits += 1
            return (refusal, count)
        }
        if let refusal { fail(BenchFault(refusal)) }
        for _ in 0..<count { concluded.yield() }
    }

    func receive(_ receipt: ReceiptMessage) {
        let isOurs = receipt.caseID.map { id in contents.withLock { $0.known.contains(id) } } ?? true
        guard isOurs else { return }
        switch receipt.outcome {
        case .accepted:
            guard let order = receipt.order, let serial = receipt.serial else {
                return fail(BenchFault("a receipt names no answer"))
            }
            contents.withLock { contents in
                let isFirst = contents.unreceipted.remove(AnswerName(order: order, serial: serial)) != nil
                if isFirst { contents.figures.receipts += 1 }
            }
        case .refused(let refusal): fail(BenchFault("an answer was refused: \(refusal.code.rawValue)"))
        case .unreadable(let error): fail(BenchFault("an answer could not be read: \(error)"))
        }
    }
}
