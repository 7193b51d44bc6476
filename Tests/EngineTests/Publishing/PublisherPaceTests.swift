import Engine
import Orchestration
import Testing

@Suite("A destination is held, let go and fed slowly")
struct PublisherPaceTests {
    private let now = Timestamp(microseconds: 1_770_000_000_000_000)

    private func reading(pace: PublisherPace = .free, slownessIsOutage: Bool = false) -> EventPublisher<String> {
        var publisher = EventPublisher<String>(
            name: "workorders/one",
            pace: pace,
            slownessIsOutage: slownessIsOutage
        )
        _ = publisher.handle(.acquired, at: now)
        _ = publisher.handle(.positioned(10), at: now)
        return publisher
    }

    private func stretch(_ count: Int, broken: String? = nil) -> JournalStretch<String> {
        JournalStretch(
            messages: (0..<count).map { PositionedMessage(position: Int64(11 + $0), message: "m\($0)") },
            through: Int64(10 + count),
            isLast: true,
            broken: broken
        )
    }

    @Test("a publisher that begins held reads nothing, and goes on at once when it may")
    func beginsHeld() {
        var publisher = EventPublisher<String>(name: "workorders/one", pace: .held)
        #expect(publisher.handle(.acquired, at: now) == nil)
        #expect(publisher.handle(.news, at: now) == nil)
        #expect(publisher.nextTick == nil)
        #expect(publisher.handle(.pace(.free), at: now) == .readPosition)
    }

    @Test("a hold that comes while reading lets nothing out; what was read is read again")
    func heldWhileReading() {
        var publisher = reading()
        #expect(publisher.handle(.pace(.held), at: now) == nil)
        #expect(publisher.handle(.read(stretch(2)), at: now) == nil)
        #expect(publisher.handle(.news, at: now) == nil)
        #expect(publisher.handle(.pace(.free), at: now) == .read(after: 10))
    }

    @Test("a hold that comes during a delivery lets it end and notes it")
    func heldWhileDelivering() {
        var publisher = reading()
        #expect(publisher.handle(.read(stretch(2)), at: now) == .deliver(["m0", "m1"]))
        #expect(publisher.handle(.pace(.held), at: now) == nil)
        #expect(publisher.handle(.delivered(2), at: now) == .move(to: 12))
        #expect(publisher.handle(.moved, at: now) == nil)
        #expect(publisher.handle(.tick, at: now.adding(3_600)) == nil)
        #expect(publisher.handle(.pace(.free), at: now) == .read(after: 12))
    }

    @Test("under a limited pace an hour sees no more than its share, each noted before the wait")
    func limited() throws {
        var publisher = reading(pace: .limited(messagesPerHour: 60))
        #expect(publisher.handle(.read(stretch(3)), at: now) == .deliver(["m0"]))
        #expect(publisher.handle(.delivered(1), at: now) == .move(to: 11))
        #expect(publisher.handle(.moved, at: now) == nil)
        let next = try #require(publisher.nextTick)
        #expect(next == now.adding(60))
        #expect(publisher.handle(.tick, at: next) == .deliver(["m1"]))
    }

    @Test("when the limit falls, the rest goes at once")
    func unlimited() {
        var publisher = reading(pace: .limited(messagesPerHour: 1))
        _ = publisher.handle(.read(stretch(3)), at: now)
        _ = publisher.handle(.delivered(1), at: now)
        _ = publisher.handle(.moved, at: now)
        #expect(publisher.handle(.pace(.free), at: now) == .deliver(["m1", "m2"]))
    }

    @Test("failures that last count as an outage, and the next success ends it")
    func outage() throws {
        var publisher = reading()
        _ = publisher.handle(.read(stretch(1)), at: now)
        #expect(publisher.handle(.delivered(0), at: now) == nil)
        #expect(publisher.standing == .unknown)
        let later = now.adding(4)
        #expect(publisher.handle(.tick, at: later) == .read(after: 10))
        _ = publisher.handle(.read(stretch(1)), at: later)
        _ = publisher.handle(.delivered(0), at: later)
        guard case .outage(let since, _) = publisher.standing else {
            Issue.record("no outage: \(publisher.standing)")
            return
        }
        #expect(since == now)
        let end = try #require(publisher.nextTick)
        _ = publisher.handle(.tick, at: end)
        _ = publisher.handle(.read(stretch(1)), at: end)
        _ = publisher.handle(.delivered(1), at: end)
        #expect(publisher.standing == .reachable)
    }

    @Test("a broker that takes nothing and refuses nothing is an outage too", arguments: [true, false])
    func silence(slownessIsOutage: Bool) {
        var publisher = reading(slownessIsOutage: slownessIsOutage)
        _ = publisher.handle(.read(stretch(1)), at: now)
        #expect(publisher.nextTick == (slownessIsOutage ? now.adding(3) : nil))
        _ = publisher.handle(.tick, at: now.adding(3))
        if case .outage = publisher.standing {
            #expect(slownessIsOutage)
        } else {
            #expect(!slownessIsOutage)
        }
    }

    @Test("what stands before a message that cannot be written is delivered; the message stops its destination loudly")
    func broken() throws {
        var publisher = reading()
        #expect(publisher.handle(.read(stretch(1, broken: "no such item")), at: now) == .deliver(["m0"]))
        #expect(publisher.handle(.delivered(1), at: now) == .move(to: 11))
        #expect(publisher.standing == .outage(since: now, detail: "no such item"))
        #expect(publisher.handle(.moved, at: now) == nil)
        let again = try #require(publisher.nextTick)
        #expect(publisher.handle(.tick, at: again) == .read(after: 11))
    }
}
