import Crypto
package import Messaging
import Orchestration
import Synchronization

extension AnswerBook {
    /// Takes a message as the engine's intake would, and notes whatever is wrong with it.
    ///
    /// - Parameter partition: where it was written; `nil` where the transport has none.
    package func take(_ message: WireMessage, from channel: Channel, partition: Int?) -> AnswerFate {
        guard channel == .answers(department) else {
            note(.wrongTopic(channel.topic, department))
            return .ignored
        }
        let decoded: AnswerMessage
        do throws(WireError) {
            decoded = try AnswerCoding.decode(message, key: key, tickets: Self.tickets)
        } catch {
            note(.unreadable(error))
            return .unreadable(error)
        }
        return state.withLock { state in
            guard let order = state.orders[decoded.answer.order] else {
                if !decoded.answer.order.text.hasPrefix(Self.runPrefix(of: prefix)) { state.note(.unknownOrder) }
                return .ignored
            }
            for flaw in flaws(of: decoded, message: message, partition: partition, order: order) { state.note(flaw) }
            return state.judge(ReceivedAnswer(decoded))
        }
    }

    private func flaws(
        of decoded: AnswerMessage,
        message: WireMessage,
        partition: Int?,
        order: WorkOrderMessage
    ) -> [Flaw] {
        var flaws: [Flaw] = []
        let answer = decoded.answer
        if decoded.caseID != order.caseID { flaws.append(.wrongCase(order.order.kind)) }
        if let partition, partition != Partitioning.partition(of: order.caseID, of: partitions) {
            flaws.append(.wrongPartition)
        }
        if partition != nil, message.key != order.caseID.text { flaws.append(.wrongKey) }
        if decoded.tenant != order.tenant || decoded.jurisdiction != order.jurisdiction { flaws.append(.wrongTenant) }
        if !order.order.kind.admittedAnswers.contains(answer.kind) {
            flaws.append(.notAdmitted(answer.kind, order.order.kind))
        }
        if let trace = decoded.traceparent, trace.traceID != order.traceparent?.traceID { flaws.append(.foreignTrace) }
        return flaws
    }

    /// A trial takes no uploads, so no answer can carry a file.
    private static let tickets = FileTickets(key: SymmetricKey(size: .bits256))

    /// `trial<run>-` of `trial<run>-<check>-`.
    private static func runPrefix(of prefix: String) -> String {
        prefix.split(separator: "-").prefix(1).joined() + "-"
    }
}

extension AnswerBook.State {
    /// The engine's rules on identity: the same again gets the first outcome, other content under the same serial is refused.
    fileprivate mutating func judge(_ received: ReceivedAnswer) -> AnswerFate {
        let answer = received.answer
        let earlier = answers.map(\.answer).filter { $0.order == answer.order }
        let isConflict = earlier.contains { $0.serial == answer.serial && $0.content != answer.content }
        let kind = orders[answer.order]?.order.kind
        if isConflict { note(.serialReused(answer.kind)) }
        if answer.isFinal, let other = earlier.first(where: { $0.isFinal && $0.content != answer.content }) {
            note(.contradiction(other.kind, answer.kind, kind ?? .do))
        }
        answers.append(received)
        if isConflict { return .refused(received, .conflict) }
        if refusesEverything { return .refused(received, .concluded) }
        return .accepted(received)
    }
}

extension Answer {
    /// Whether it ends the matter: after it no other outcome may come.
    var isFinal: Bool {
        switch kind {
        case .approved, .rejected, .declined, .opinion, .found, .none, .confirmed, .rectified, .false, .cancelled,
            .tooLate,
            .compensated, .cannotCompensate:
            true
        case .received, .objected, .asked, .suspended, .resumed, .extended, .issued, .delivered, .failed: false
        }
    }
}

extension Refusal {
    fileprivate static let conflict = Refusal(
        .answerConflict,
        LocalizedText(zh: "同一文号下内容不同。", en: "Another content stands under this serial.")
    )
    fileprivate static let concluded = Refusal(
        .caseConcluded,
        LocalizedText(zh: "该件已办结。", en: "The case is concluded.")
    )
}

extension String {
    /// The trace id of a W3C trace context.
    var traceID: Substring? {
        let parts = split(separator: "-")
        return parts.count >= 4 && parts[1].count == 32 ? parts[1] : nil
    }
}
