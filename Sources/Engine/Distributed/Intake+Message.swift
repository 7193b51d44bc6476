import Messaging
import Orchestration

extension Intake {
    /// Sees to one message: it becomes a command of the partition, or lies durably where it belongs.
    ///
    /// - Returns: false if the partition was given up meanwhile.
    func take(_ inbound: InboundMessage, _ share: CommandFeedShare) async -> Bool {
        let origin = CommandOrigin(source: inbound.source, offset: inbound.offset)
        switch reader.read(inbound, at: clock.now) {
        case .command(let envelope):
            return hand(envelope, from: inbound, origin, share)
        case .misrouted(let partition):
            guard await post.forward(inbound, to: partition) else { return false }
        case .unreadable(let error):
            guard await post.bury(inbound, because: error) else { return false }
        case .unreadableAnswer(let error, let department):
            guard await post.bury(inbound, because: error),
                await post.returnUnreadable(inbound, of: department, because: error)
            else { return false }
        }
        return door.mailbox.send(.input(.passed(origin)))
    }

    private func hand(
        _ envelope: Envelope,
        from inbound: InboundMessage,
        _ origin: CommandOrigin,
        _ share: CommandFeedShare
    ) -> Bool {
        let sizeBytes = inbound.message.body.count
        credit.take(share, bytes: sizeBytes)
        let command = FedCommand(
            envelope: envelope,
            sizeBytes: sizeBytes,
            origin: origin,
            hasLeft: { [credit] in credit.giveBack(share, bytes: sizeBytes) },
            layAside: { [post] aside in await post.layAside(aside, of: envelope, from: inbound) }
        )
        return door.mailbox.send(.fed(command))
    }
}

extension IntakePost {
    /// Tells the sender of a command of which the journal holds no outcome.
    func layAside(_ aside: Aside, of envelope: Envelope, from inbound: InboundMessage) async -> Bool {
        switch aside {
        case .unreadable(let reason):
            let error = WireError(.unknownType, "the case cannot be read: \(reason)")
            guard await bury(inbound, because: error) else { return false }
            guard let department = inbound.channel.department else { return true }
            return await returnUnreadable(inbound, of: department, because: error)
        case .unrecorded(let receipt):
            guard let department = envelope.key.department, case .answer(let answer) = envelope.command else {
                // A gateway reads its outcome from the journal: the first one, under the same key.
                return true
            }
            let message = ReceiptMessage(
                id: "conflict/\(inbound.source)/\(inbound.partition)/\(inbound.offset)",
                tenant: envelope.tenant,
                jurisdiction: envelope.jurisdiction,
                caseID: envelope.caseID,
                order: answer.order,
                serial: answer.serial,
                outcome: receipt.messageOutcome,
                recordedAt: receipt.recordedAt,
                traceparent: envelope.traceparent
            )
            return await tell(message, to: department)
        }
    }
}

extension Receipt {
    var messageOutcome: ReceiptMessage.Outcome {
        switch outcome {
        case .accepted(let version): .accepted(version: version)
        case .refused(let refusal): .refused(refusal)
        }
    }
}
