import Testing

@testable import AdapterKit

@Suite("Taking turns")
struct LaneScheduleTests {
    @Test("A lane works on one ticket at a time, in order of arrival")
    func oneAtATime() {
        var schedule = LaneSchedule(limit: 9)
        #expect(schedule.enter(1, lane: "a") == [1])
        #expect(schedule.enter(2, lane: "a") == [])
        #expect(schedule.enter(3, lane: "a") == [])
        #expect(schedule.enter(4, lane: "b") == [4])
        #expect(schedule.leave(1) == [2])
        #expect(schedule.leave(2) == [3])
        #expect(schedule.leave(3) == [])
        #expect(schedule.enter(5, lane: "a") == [5])
    }

    @Test("The bound holds over all lanes, and the longest waiting goes first")
    func bound() {
        var schedule = LaneSchedule(limit: 2)
        #expect(schedule.enter(1, lane: "a") == [1])
        #expect(schedule.enter(2, lane: "b") == [2])
        #expect(schedule.enter(3, lane: "c") == [])
        #expect(schedule.enter(4, lane: "a") == [])
        #expect(schedule.leave(1) == [3])
        #expect(schedule.leave(2) == [4])
    }

    @Test("A ticket that gives up is passed over, wherever it waits")
    func givingUp() {
        var schedule = LaneSchedule(limit: 1)
        _ = schedule.enter(1, lane: "a")
        _ = schedule.enter(2, lane: "a")
        _ = schedule.enter(3, lane: "a")
        _ = schedule.enter(4, lane: "b")
        _ = schedule.enter(5, lane: "c")
        #expect(schedule.leave(2) == [])
        #expect(schedule.leave(4) == [])
        #expect(schedule.leave(4) == [])
        #expect(schedule.leave(1) == [5])
        #expect(schedule.leave(5) == [3])
        #expect(schedule.leave(3) == [])
    }
}
