import Messaging
import Orchestration

/// What each channel takes from the journal.
extension TopicDestination {
    /// A department's work orders, signed with its key.
    static func workOrders(
        of department: DepartmentID,
        partition: Int,
        from orders: SharedStretches<WorkOrderMessage>,
        key: DepartmentKey,
        to sink: any MessageSink
    ) -> TopicDestination {
        TopicDestination(
            name: DestinationName.workOrders(department),
            channel: .workOrders(department),
            partition: partition,
            sink: sink,
            controlledBy: department,
            read: { position throws(JournalError) in
                try await orders.stretch(after: position, for: department).encoded { message throws(WireError) in
                    try WorkOrderCoding.encode(message, key: key)
                }
            },
            isNews: { $0.hasWorkOrder(for: department) }
        )
    }

    /// What became of a department's answers, signed with its key.
    static func receipts(
        of department: DepartmentID,
        partition: Int,
        from receipts: SharedStretches<NumberedReceipt>,
        key: DepartmentKey,
        to sink: any MessageSink
    ) -> TopicDestination {
        TopicDestination(
            name: DestinationName.receipts(department),
            channel: .receipts(department),
            partition: partition,
            sink: sink,
            read: { position throws(JournalError) in
                try await receipts.stretch(after: position, for: department).encoded { receipt throws(WireError) in
                    try ReceiptCoding.encode(ReceiptMessage(receipt), key: key)
                }
            },
            isNews: { $0.receipts.contains { $0.key.department == department } }
        )
    }

    /// The open part of every event of the journal, for whoever may listen.
    static func events(
        partition: Int,
        journal: any Journal,
        eventsPerRead: Int,
        to sink: any MessageSink
    ) -> TopicDestination {
        TopicDestination(
            name: DestinationName.events,
            channel: .events,
            partition: partition,
            sink: sink,
            read: { position throws(JournalError) in
                let events = try await journal.events(partition: partition, after: position, limit: eventsPerRead)
                return JournalStretch(
                    messages: events.map { PositionedMessage(position: $0.position, message: $0) },
                    through: events.last?.position ?? position,
                    isLast: events.count < eventsPerRead
                ).encoded { event throws(WireError) in
                    try PublishedEventCoding.encode(PublishedEvent(event))
                }
            },
            isNews: { !$0.events.isEmpty }
        )
    }
}

extension JournalStretch {
    /// The stretch as the broker takes it. It ends in front of a message that cannot be written.
    func encoded(
        _ encode: (Message) throws(WireError) -> WireMessage
    ) -> JournalStretch<WireMessage> {
        var encoded = JournalStretch<WireMessage>(messages: [], through: through, isLast: isLast, broken: broken)
        encoded.messages.reserveCapacity(messages.count)
        for message in messages {
            do throws(WireError) {
                encoded.messages.append(
                    PositionedMessage(position: message.position, message: try encode(message.message))
                )
            } catch {
                encoded.through = message.position - 1
                encoded.broken = "the message of position \(message.position) cannot be written: \(error)"
                break
            }
        }
        return encoded
    }
}

extension SharedStretches where Message == NumberedReceipt {
    /// What became of the departments' commands of one partition.
    init(partition: Int, journal: any Journal, receiptsPerRead: Int) {
        self.init { number throws(JournalError) in
            let receipts = try await journal.departmentReceipts(
                partition: partition,
                after: number,
                limit: receiptsPerRead
            )
            return Read(
                after: number,
                through: receipts.last?.number ?? number,
                isLast: receipts.count < receiptsPerRead,
                messages: receipts.map {
                    AddressedMessage(department: $0.department, position: $0.number, message: .success($0))
                }
            )
        }
    }
}

extension PublishedEvent {
    init(_ event: RecordedEvent) {
        self.init(
            id: event.id,
            kind: event.type,
            kindVersion: event.typeVersion,
            caseID: CaseID(event.stream.id),
            tenant: event.tenant,
            jurisdiction: event.jurisdiction,
            occurredAt: event.occurredAt,
            recordedAt: event.recordedAt,
            open: event.open,
            traceparent: event.traceparent
        )
    }
}

extension ReceiptMessage {
    init(_ numbered: NumberedReceipt) {
        let receipt = numbered.receipt
        // An answer's key names its order and the department's serial.
        let names = receipt.key.key.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            id: "receipt/\(receipt.commandID)",
            tenant: numbered.tenant,
            jurisdiction: numbered.jurisdiction,
            caseID: receipt.caseID,
            order: names.first.map { WorkOrderID(String($0)) },
            serial: names.count == 2 ? String(names[1]) : nil,
            outcome: receipt.messageOutcome,
            recordedAt: receipt.recordedAt,
            traceparent: receipt.traceparent
        )
    }
}
