import Testing

@testable import AdapterKit

@Suite("Telling an outage from single failures")
struct OutageBreakerTests {
    private let settings = AdapterRunnerSettings(
        maximumConcurrency: 7,
        failuresBeforeOutage: 3,
        probing: Backoff(firstMilliseconds: 500, longestMilliseconds: 4000)
    )

    private func out() -> OutageBreaker {
        var breaker = OutageBreaker(settings: settings)
        for _ in 0..<3 { breaker.fail() }
        return breaker
    }

    @Test("Failures in a row open it; a success in between, or refusals, do not")
    func opens() {
        var breaker = OutageBreaker(settings: settings)
        breaker.fail()
        breaker.fail()
        breaker.succeed()
        breaker.fail()
        for _ in 0..<10 { breaker.end(breaker.begin(), .refused, at: .zero) }
        breaker.fail()
        #expect(breaker.state == .closed)
        #expect(breaker.concurrency == 7)
        breaker.fail()
        #expect(breaker.state == .open)
        #expect(breaker.concurrency == 1)
    }

    @Test("Probes come at a growing pause, which the system may lengthen")
    func probes() {
        var breaker = out()
        #expect(breaker.pause(at: .zero) == .milliseconds(500))
        #expect(breaker.pause(at: .milliseconds(200)) == .milliseconds(300))
        #expect(breaker.pause(at: .seconds(9)) == .zero)
        breaker.fail(at: .seconds(10))
        #expect(breaker.pause(at: .seconds(10)) == .seconds(1))
        breaker.fail(at: .seconds(10), retryAfterSeconds: 3)
        #expect(breaker.pause(at: .seconds(10)) == .seconds(3))
        for _ in 0..<20 { breaker.fail() }
        #expect(breaker.pause(at: .zero) == .seconds(4))
    }

    @Test("A success begins a ramp: 1, 2, 4 at once, then all")
    func ramp() {
        var breaker = out()
        breaker.succeed()
        var steps: [Int] = []
        while breaker.state != .closed {
            steps.append(breaker.concurrency)
            breaker.succeed()
        }
        #expect(steps == [1, 2, 2, 4, 4, 4, 4])
        #expect(breaker.concurrency == 7)
        #expect(breaker.pause(at: .zero) == .zero)
    }

    @Test("A failure in the ramp opens it again, and the pause goes on growing")
    func relapse() {
        var breaker = out()
        breaker.succeed()
        breaker.succeed()
        #expect(breaker.state == .draining(concurrency: 2))
        breaker.fail()
        #expect(breaker.state == .open)
        #expect(breaker.pause(at: .zero) == .seconds(1))
    }

    @Test("What was begun before the outage neither ends nor prolongs it")
    func latecomers() {
        var breaker = OutageBreaker(settings: settings)
        let early = breaker.begin()
        for _ in 0..<3 { breaker.fail() }
        breaker.end(early, .succeeded, at: .zero)
        breaker.end(early, .unavailable(retryAfterSeconds: nil), at: .zero)
        #expect(breaker.state == .open)
        #expect(breaker.pause(at: .zero) == .milliseconds(500))
    }

    @Test("After a full recovery the next outage begins with short pauses")
    func recovery() {
        var breaker = out()
        breaker.fail()
        for _ in 0..<8 { breaker.succeed() }
        #expect(breaker.state == .closed)
        for _ in 0..<3 { breaker.fail() }
        #expect(breaker.pause(at: .zero) == .milliseconds(500))
    }
}

extension OutageBreaker {
    fileprivate mutating func succeed() { end(begin(), .succeeded, at: .zero) }

    fileprivate mutating func fail(at now: Duration = .zero, retryAfterSeconds: Int? = nil) {
        end(begin(), .unavailable(retryAfterSeconds: retryAfterSeconds), at: now)
    }
}
