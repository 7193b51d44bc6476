package import Crypto
package import Messaging
import Orchestration

/// The keys with which messages from the broker are told from what somebody else put there.
package struct TransportKeys: Sendable {
    package var commands: SymmetricKey
    package var departments: DepartmentKeyring
    package var tickets: FileTickets

    /// - Parameter tickets: of the installation where departments upload their files.
    package init(_ master: MasterKey, tickets: FileTickets) {
        commands = master.commandKey
        departments = master.departmentKeys
        self.tickets = tickets
    }
}

extension MasterKey {
    /// Gateways seal commands with it, and the partitions' owners open them.
    package var commandKey: SymmetricKey { derive(for: "onevisit/commands") }

    /// What departments sign with.
    package var departmentKeys: DepartmentKeyring { DepartmentKeyring(root: derive(for: "onevisit/departments")) }
}

/// Tells what an inbound message is.
struct InboundReader: Sendable {
    enum Finding: Sendable {
        case command(Envelope)
        /// It belongs to a case of another partition; its producer counts differently.
        case misrouted(to: Int)
        /// Nobody can tell who sent it, or nobody has a right to hear of it.
        case unreadable(WireError)
        /// A department's, for certain, and yet no answer: the department is told.
        case unreadableAnswer(WireError, DepartmentID)
    }

    let keys: TransportKeys
    let partitions: Int

    func read(_ inbound: InboundMessage, at now: Timestamp) -> Finding {
        do throws(WireError) {
            let envelope = try envelope(in: inbound, at: now)
            let partition = Partitioning.partition(of: envelope.caseID, of: partitions)
            return partition == inbound.partition ? .command(envelope) : .misrouted(to: partition)
        } catch {
            guard case .answers(let department) = inbound.channel else { return .unreadable(error) }
            // Some limits are checked before the signature: only who has signed is told.
            let isSigned = keys.departments[department].isSigner(of: inbound.message, on: inbound.channel)
            return isSigned ? .unreadableAnswer(error, department) : .unreadable(error)
        }
    }

    private func envelope(in inbound: InboundMessage, at now: Timestamp) throws(WireError) -> Envelope {
        switch inbound.channel {
        case .commands:
            return try CommandCoding.decode(inbound.message, key: keys.commands)
        case .answers(let department):
            let message = try AnswerCoding.decode(
                inbound.message,
                key: keys.departments[department],
                tickets: keys.tickets
            )
            try message.checkNames()
            // Who speaks is told by the topic, whatever the message says.
            var envelope = Envelope(
                answer: message.answer,
                of: department,
                caseID: message.caseID,
                tenant: message.tenant,
                jurisdiction: message.jurisdiction,
                receivedAt: now
            )
            envelope.traceparent = message.traceparent.flatMap { Traceparent.hasForm($0) ? $0 : nil }
            return envelope
        case .workOrders, .receipts, .events, .deadLetters:
            throw WireError(.unknownType, "commands come through \(Channel.commands.topic)")
        }
    }
}

extension AnswerMessage {
    /// What is recorded is published again, in headers that are bounded: nobody may record what cannot be published.
    fileprivate func checkNames() throws(WireError) {
        for (name, text) in [(WireHeaderName.tenant, tenant.text), (WireHeaderName.jurisdiction, jurisdiction.text)]
        where text.unicodeScalars.count > WireLimits.nameScalars {
            throw WireError(.header, at: name, "send at most \(WireLimits.nameScalars) characters")
        }
    }
}
