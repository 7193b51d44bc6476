import Engine
import Messaging
import Orchestration
import Testing

struct EventPublisherTests {
    private let now = Timestamp(microseconds: 1_770_000_000_000_000)

    @Test(
        "the position moves past the leading deliveries of a stretch and no further",
        arguments: [(0, nil), (1, 12), (2, 15), (3, 20)] as [(Int, Int64?)]
    )
    func leadingDeliveries(count: Int, saved: Int64?) {
        var publisher = reading()
        let stretch = JournalStretch(messages: [message(12), message(15), message(17)], through: 20, isLast: true)
        #expect(publisher.handle(.read(stretch), at: now) == .deliver(stretch.messages.map(\.message)))
        #expect(publisher.handle(.delivered(count), at: now) == saved.map { .move(to: $0) })
    }

    @Test("what was not delivered is read again after a pause, from behind what was")
    func rest() throws {
        var publisher = reading()
        let stretch = JournalStretch(messages: [message(12), message(15)], through: 20, isLast: true)
        _ = publisher.handle(.read(stretch), at: now)
        _ = publisher.handle(.delivered(1), at: now)
        #expect(publisher.handle(.moved, at: now) == nil)
        let retry = try #require(publisher.nextTick)
        #expect(retry > now)
        #expect(publisher.handle(.tick, at: retry) == .read(after: 12))
    }

    @Test("news that came while a stretch was delivered are read before resting")
    func newsMeanwhile() {
        var publisher = reading()
        let stretch = JournalStretch(messages: [message(12)], through: 20, isLast: true)
        _ = publisher.handle(.read(stretch), at: now)
        #expect(publisher.handle(.news, at: now) == nil)
        #expect(publisher.handle(.delivered(1), at: now) == .read(after: 20))
    }

    @Test("the position is saved on the way where there is always more to read")
    func steadyLoad() {
        var publisher = reading(PublisherSettings(unsavedPositions: 20))
        var position: Int64 = 10
        var saved: [Int64] = []
        for _ in 0..<4 {
            position += 10
            let stretch = JournalStretch<WorkOrderMessage>(messages: [], through: position, isLast: true)
            _ = publisher.handle(.news, at: now)
            var action = publisher.handle(.read(stretch), at: now)
            if case .move(let to)? = action {
                saved.append(to)
                action = publisher.handle(.moved, at: now)
            }
            #expect(action == .read(after: position))
        }
        #expect(saved == [30, 50])
    }

    /// A publisher that owns its partition and reads behind position 10.
    private func reading(_ settings: PublisherSettings = PublisherSettings()) -> EventPublisher<WorkOrderMessage> {
        var publisher = EventPublisher<WorkOrderMessage>(name: "workorders/one", settings: settings)
        #expect(publisher.handle(.acquired, at: now) == .readPosition)
        #expect(publisher.handle(.positioned(10), at: now) == .read(after: 10))
        return publisher
    }

    private func message(_ position: Int64) -> PositionedMessage<WorkOrderMessage> {
        PositionedMessage(position: position, message: .sample(id: "case/1/\(position)"))
    }
}

extension WorkOrderMessage {
    fileprivate static func sample(id: String) -> WorkOrderMessage {
        WorkOrderMessage(
            id: id,
            order: WorkOrder(id: WorkOrderID(id), kind: .do, department: "one", organ: "O", handling: .adapter),
            revision: 1,
            incarnation: 1,
            tenant: "sample",
            jurisdiction: "442000",
            caseID: "1",
            caseNumber: "442000-20260101-000-00000001",
            workflow: WorkflowReference(id: "sample", version: "1", hash: ""),
            workflowTitle: LocalizedText(zh: "开办小店一件事"),
            itemTitle: nil,
            catalogue: nil,
            applicant: Person(id: "p", name: Sealed("张三"), documentNumber: Sealed("1"), phone: Sealed("2")),
            fields: [:],
            materials: [],
            issuedAt: .epoch
        )
    }
}
