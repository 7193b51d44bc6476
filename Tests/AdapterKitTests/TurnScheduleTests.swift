import Testing

@testable import AdapterKit

@Suite("Taking turns")
struct TurnScheduleTests {
    @Test("A lane works on one ticket at a time, in order of arrival")
    func oneAtATime() {
        var schedule = TurnSchedule(limit: 9)
        #expect(schedule.enter(1, lane: "a", for: .order) == [1])
        #expect(schedule.enter(2, lane: "a", for: .order) == [])
        #expect(schedule.enter(3, lane: "a", for: .order) == [])
        #expect(schedule.enter(4, lane: "b", for: .order) == [4])
        #expect(schedule.leave(1) == [2])
        #expect(schedule.leave(2) == [3])
        #expect(schedule.leave(3) == [])
        #expect(schedule.enter(5, lane: "a", for: .order) == [5])
    }

    @Test("The bound holds over all lanes, and the longest waiting goes first")
    func bound() {
        var schedule = TurnSchedule(limit: 2)
        #expect(schedule.enter(1, lane: "a", for: .order) == [1])
        #expect(schedule.enter(2, lane: "b", for: .order) == [2])
        #expect(schedule.enter(3, lane: "c", for: .order) == [])
        #expect(schedule.enter(4, lane: "a", for: .order) == [])
        #expect(schedule.leave(1) == [3])
        #expect(schedule.leave(2) == [4])
    }

    @Test("A ticket that gives up is passed over, wherever it waits")
    func givingUp() {
        var schedule = TurnSchedule(limit: 1)
        _ = schedule.enter(1, lane: "a", for: .order)
        _ = schedule.enter(2, lane: "a", for: .order)
        _ = schedule.enter(3, lane: "a", for: .order)
        _ = schedule.enter(4, lane: "b", for: .order)
        _ = schedule.enter(5, lane: "c", for: .order)
        #expect(schedule.leave(2) == [])
        #expect(schedule.leave(4) == [])
        #expect(schedule.leave(4) == [])
        #expect(schedule.leave(1) == [5])
        #expect(schedule.leave(5) == [3])
        #expect(schedule.leave(3) == [])
    }

    @Test("Who steps back lets other lanes go first, but stays the first of its own")
    func steppingBack() {
        var schedule = TurnSchedule(limit: 1)
        #expect(schedule.enter(1, lane: "a", for: .order) == [1])
        _ = schedule.enter(2, lane: "a", for: .order)
        _ = schedule.enter(3, lane: "b", for: .order)
        #expect(schedule.stepBack(1) == [3])
        #expect(schedule.leave(3) == [1])
        #expect(schedule.stepBack(1) == [1])
        #expect(schedule.leave(1) == [2])
    }

    @Test("A bound that is lowered stops nobody and admits nobody until it is kept; a raised one lets the waiting in")
    func changingBound() {
        var schedule = TurnSchedule(limit: 3)
        for ticket in 1...6 { _ = schedule.enter(ticket, lane: "\(ticket)", for: .order) }
        #expect(schedule.setOrderLimit(1) == [])
        #expect(schedule.leave(1) == [])
        #expect(schedule.leave(2) == [])
        #expect(schedule.leave(3) == [4])
        #expect(schedule.setOrderLimit(2) == [5])
        #expect(schedule.workingOrders == 2)
        #expect(schedule.setOrderLimit(9) == [6])
    }

    @Test("An act passes by orders that have not begun, and waits for one that has")
    func acts() {
        var schedule = TurnSchedule(limit: 1)
        #expect(schedule.enter(1, lane: "a", for: .order) == [1])
        #expect(schedule.enter(2, lane: "b", for: .order) == [])
        #expect(schedule.enter(3, lane: "b", for: .act) == [3])
        #expect(schedule.enter(4, lane: "a", for: .act) == [])
        // The act holds the lane, so the order's turn has to wait for it.
        #expect(schedule.leave(1) == [])
        #expect(Set(schedule.leave(3)) == [4, 2])
    }

    @Test("Whatever the course, no lane works on two tickets, no bound is exceeded, and nobody is forgotten")
    func nobodyIsForgotten() {
        for seed in 1...200 {
            var numbers = SeededNumbers(seed: UInt64(seed))
            var schedule = TurnSchedule(limit: 3)
            var lanes: [Int: String] = [:]
            var working: Set<Int> = []
            var done = 0
            func admit(_ tickets: [Int]) { working.formUnion(tickets) }
            for ticket in 1...60 {
                lanes[ticket] = "\(numbers.next(below: 7))"
                admit(schedule.enter(ticket, lane: lanes[ticket] ?? "", for: ticket % 4 == 0 ? .act : .order))
                while numbers.next(below: 3) == 0, let one = working.min() {
                    working.remove(one)
                    if one % 4 != 0, numbers.next(below: 2) == 0 {
                        admit(schedule.stepBack(one))
                    } else {
                        admit(schedule.leave(one))
                        done += 1
                    }
                }
                admit(schedule.setOrderLimit(1 + numbers.next(below: 4)))
                #expect(Set(working.map { lanes[$0] }).count == working.count)
                #expect(schedule.workingOrders == working.count { $0 % 4 != 0 })
            }
            while let one = working.min() {
                working.remove(one)
                admit(schedule.leave(one))
                done += 1
            }
            #expect(done == 60, "seed \(seed)")
        }
    }
}

/// The same numbers again for the same seed.
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below bound: UInt64) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % bound)
    }
}
