import Crypto
import Orchestration

extension GoldenSample {
    static func events() throws(WireError) -> [GoldenSample] {
        let order = SampleCase.order(.do)
        let facts: [(String, Fact)] = [
            ("received", .workOrderReceived(WorkOrderReceived(order: order, reference: "建2026-0042"))),
            (
                "rejected",
                .itemRejected(ItemRejected(item: "home-adaptation", order: order, grounds: SampleCase.grounds))
            ),
            ("closed", .caseClosed(CaseClosed())),
        ]
        var samples: [GoldenSample] = []
        for (index, (name, fact)) in facts.enumerated() {
            samples.append(
                GoldenSample(
                    name: "event-\(name)",
                    channel: .events,
                    schema: .event,
                    message: try PublishedEventCoding.encode(event(fact, version: 13 + index))
                )
            )
        }
        return samples
    }

    private static func event(_ fact: Fact, version: Int) throws(WireError) -> PublishedEvent {
        let encoded: EncodedEvent
        do {
            encoded = try EventCoding.encode(Event(at: SampleCase.answeredAt, fact))
        } catch {
            throw WireError(.malformed, at: "$", "\(error)")
        }
        return PublishedEvent(
            id: "case/\(SampleCase.caseID)/\(version)",
            kind: encoded.type,
            kindVersion: encoded.typeVersion,
            caseID: SampleCase.caseID,
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            occurredAt: SampleCase.answeredAt,
            recordedAt: SampleCase.answeredAt.adding(1),
            open: encoded.open,
            traceparent: SampleCase.trace
        )
    }

    /// What a gateway sends and an engine reads; nothing for departments.
    static func command() throws(WireError) -> GoldenSample {
        let command = Command.withdraw(Withdrawal(reason: Sealed("另行申请")))
        let envelope = Envelope(
            id: "4f6c1f3b2d8e9a70",
            tenant: SampleCase.tenant,
            jurisdiction: SampleCase.jurisdiction,
            caseID: SampleCase.caseID,
            actor: Actor(role: .applicant, account: "portal-7", person: SampleCase.applicant.id),
            command: command,
            key: ReceiptKey(issuer: "client:portal-7", key: "withdraw-1"),
            fingerprint: Fingerprint.of(command),
            receivedAt: SampleCase.answeredAt,
            traceparent: SampleCase.trace
        )
        let nonce: AES.GCM.Nonce
        do {
            nonce = try AES.GCM.Nonce(data: [UInt8](0..<12))
        } catch {
            throw WireError(.malformed, at: "$", "the sample's nonce has another length than 12 bytes")
        }
        return GoldenSample(
            name: "command",
            channel: .commands,
            secret: SampleSecrets.command,
            message: try CommandCoding.encode(envelope, key: SampleSecrets.commandKey, nonce: nonce)
        )
    }

    static func deadLetter() throws(WireError) -> GoldenSample {
        let answer = try answers()[0]
        var message = answer.message
        message.body = Array(#"{"caseID":"\#(SampleCase.caseID)","kind":"recieved"}"#.utf8)
        SampleSecrets.housingKey.sign(&message, for: answer.channel)
        let inbound = InboundMessage(
            channel: answer.channel,
            partition: Partitioning.partition(of: SampleCase.caseID, of: partitions),
            offset: 7,
            source: answer.channel.topic,
            message: message
        )
        do {
            _ = try AnswerCoding.decode(message, key: SampleSecrets.housingKey, tickets: SampleSecrets.tickets)
        } catch {
            let letter = DeadLetter.make(from: inbound, because: error)
            return GoldenSample(name: "dead-letter", channel: .deadLetters, schema: .deadLetterHeaders, message: letter)
        }
        throw WireError(.malformed, at: "$.kind", "the sample of a dead letter can be read")
    }
}
