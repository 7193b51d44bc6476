import Logging
import Messaging
import Orchestration

/// Sends what the intake has to send, until it has arrived: dead letters, receipts of messages that nobody could read, and
/// messages that belong elsewhere.
struct IntakePost: Sendable {
    let sink: any MessageSink
    let keys: TransportKeys
    let partition: Int
    let clock: any EngineClock
    let outages: OutageDesk
    let logger: Logger

    /// From so many failures on it counts as an outage.
    static let failuresUntilOutage = 4

    /// - Returns: false if the partition was given up before it had arrived.
    func forward(_ inbound: InboundMessage, to partition: Int) async -> Bool {
        logger.warning(
            "a message for partition \(partition) came to \(inbound.partition); forwarded",
            metadata: ["source": "\(inbound.source)", "offset": "\(inbound.offset)"]
        )
        return await send(inbound.message, to: inbound.channel, partition: partition)
    }

    func bury(_ inbound: InboundMessage, because error: WireError) async -> Bool {
        logger.error(
            "a message is put among the dead letters: \(error.code.rawValue)\(error.place.map { " at \($0)" } ?? "")",
            metadata: [
                "source": "\(inbound.source)", "partition": "\(inbound.partition)", "offset": "\(inbound.offset)",
            ]
        )
        // Their topic may have any number of partitions; one it has for certain.
        return await send(DeadLetter.make(from: inbound, because: error), to: .deadLetters, partition: 0)
    }

    /// Tells a department that its message could not be read.
    func returnUnreadable(
        _ inbound: InboundMessage,
        of department: DepartmentID,
        because error: WireError
    ) async -> Bool {
        let identity = AnswerCoding.identity(in: inbound.message)
        let receipt = ReceiptMessage(
            // The same however often the message is read.
            id: "unreadable/\(inbound.source)/\(inbound.partition)/\(inbound.offset)",
            tenant: TenantID(inbound.message[WireHeaderName.tenant] ?? ""),
            jurisdiction: JurisdictionID(inbound.message[WireHeaderName.jurisdiction] ?? ""),
            caseID: identity?.caseID,
            order: identity?.order,
            serial: identity?.serial,
            outcome: .unreadable(error),
            recordedAt: clock.now,
            traceparent: inbound.message[WireHeaderName.traceparent]
        )
        return await tell(receipt, to: department)
    }

    func tell(_ receipt: ReceiptMessage, to department: DepartmentID) async -> Bool {
        let key = keys.departments[department]
        guard let message = try? ReceiptCoding.encode(receipt, key: key) else {
            logger.error("a receipt for \(department) cannot be written")
            return true
        }
        return await send(message, to: .receipts(department), partition: partition)
    }

    /// For when the partition is given up: who has it next says what can be reached.
    func forgetOutages() {
        outages.forget(partition) { $0.hasPrefix("onevisit.") }
    }

    /// Tries until it has arrived. Nothing behind it in its source is looked at meanwhile, so that it cannot be forgotten.
    private func send(_ message: WireMessage, to channel: Channel, partition: Int) async -> Bool {
        // Under the number of the partition that cannot go on, wherever the message is to lie.
        let place = OutageDesk.Place(destination: channel.topic, partition: self.partition)
        var failures = 0
        while !Task.isCancelled {
            let sending = await Abandonable.result { [sink] in
                await sink.send([message], to: channel, partition: partition)
            }
            guard let result = sending?.first else { break }
            switch result {
            case .success:
                if failures >= Self.failuresUntilOutage { outages.note(.reachable, of: place) }
                return true
            case .failure(let error):
                failures += 1
                if failures == Self.failuresUntilOutage {
                    outages.note(.outage(since: clock.now, detail: "\(error)"), of: place)
                }
                let pause = GrowingPause.broker.microseconds(after: failures)
                await clock.sleep(until: clock.now.adding(microseconds: pause))
            }
        }
        outages.forget(place)
        return false
    }
}
