import Engine
import Orchestration

extension JournalContract {
    static let rowChecks = [
        Check("the header is the last one written, found by id and by number") { bench in
            let head = try await bench.open()
            let caseID = bench.caseID(1)
            let first = bench.commit(after: head, events: 1, of: caseID)
            try await bench.store.commit(first)
            var second = bench.commit(after: head.after(first), events: 2, of: caseID, stream: first.streamHead)
            second.headers[0].phase = .concluded
            second.headers[0].outcome = .completed
            try await bench.store.commit(second)
            let byID = try await bench.store.header(caseID, tenant: bench.tenant)
            try expectEqual(byID, second.headers.first, "the header by id")
            let byNumber = try await bench.store.header(number: "N-\(caseID)", tenant: bench.tenant)
            try expectEqual(byNumber, second.headers.first, "the header by number")
            let stranger = try await bench.store.header(caseID, tenant: "somebody else")
            try expectEqual(stranger, nil, "the header as another tenant sees it")
        },
        Check("due cases come earliest first, of one partition, up to the instant and the limit") { bench in
            var commit = bench.commit(after: try await bench.open())
            let wakes = [30, 10, 20, 40]
            commit.headers = wakes.map { seconds in
                let caseID = bench.caseID(seconds)
                return bench.header(
                    of: caseID,
                    in: 0,
                    stream: .beginning,
                    wakeAt: Timestamp(microseconds: Int64(seconds))
                )
            }
            commit.headers.append(bench.header(of: bench.caseID(5), in: 0, stream: .beginning))
            try await bench.store.commit(commit)
            let until = Timestamp(microseconds: 30)
            let due = try await bench.store.dueCases(partition: 0, until: until, limit: 1_000)
            try expectEqual(due.map(\.wakeAt), due.map(\.wakeAt).sorted(), "the order of due cases")
            let own = due.filter { $0.tenant == bench.tenant }
            let wanted = [10, 20, 30].map { bench.caseID($0) }
            try expectEqual(own.map(\.caseID), wanted, "cases due until 30")
            try expectEqual(own.map(\.jurisdiction), ["442000", "442000", "442000"], "their divisions")
            let one = try await bench.store.dueCases(partition: 0, until: until, limit: 1)
            try expectEqual(one, Array(due.prefix(1)), "a limit of one")
            let elsewhere = try await bench.store.dueCases(partition: 1, until: until, limit: 1_000)
            try expect(!elsewhere.contains { $0.tenant == bench.tenant }, "another partition's cases are not due here")
            // They must not be due for the checks that follow on the same store.
            var quiet = bench.commit(after: try await bench.open())
            quiet.headers = commit.headers.map { header in
                var header = header
                header.wakeAt = nil
                return header
            }
            try await bench.store.commit(quiet)
            let none = try await bench.store.dueCases(partition: 0, until: until, limit: 1_000)
            try expect(!none.contains { $0.tenant == bench.tenant }, "a case without a wake-up is not due")
        },
        Check("a breach stands against its person in its tenant") { bench in
            let person = PersonID("person-\(bench.run)")
            let honest = PersonID("honest-\(bench.run)")
            let head = try await bench.open()
            var commit = bench.commit(after: head, events: 1, of: bench.caseID(1))
            commit.breaches = [
                BreachRow(
                    tenant: bench.tenant,
                    person: person,
                    caseID: bench.caseID(1),
                    material: "lease",
                    recordedAt: bench.now
                )
            ]
            try await bench.store.commit(commit)
            let request = LoadRequest(tenant: bench.tenant, partition: 0, persons: [person, honest])
            let credit = try await bench.store.load(request).credit
            try expectEqual(credit[person]?.hasOpenBreach, true, "the person's standing")
            try expectEqual(credit[honest]?.hasOpenBreach, false, "the standing of somebody who kept every promise")
            try expect(credit[person]?.version != credit[honest]?.version, "a breach is another version")
            let elsewhere = LoadRequest(tenant: "somebody else", partition: 0, persons: [person])
            let stranger = try await bench.store.load(elsewhere).credit[person]
            try expectEqual(stranger?.hasOpenBreach, false, "the standing in another tenant")
            var repair = bench.commit(after: head.after(commit), events: 1, of: bench.caseID(2))
            repair.mended = commit.breaches
            try await bench.store.commit(repair)
            let mended = try await bench.store.load(request).credit[person]
            try expectEqual(mended?.hasOpenBreach, false, "the standing of somebody whose breach was repaired")
        },
        Check("many cases are loaded at once, and what does not exist is simply missing") { bench in
            var head = try await bench.open()
            for number in 1...3 {
                let commit = bench.commit(after: head, events: number, of: bench.caseID(number))
                try await bench.store.commit(commit)
                head = head.after(commit)
            }
            let cases = (1...4).map { bench.caseID($0) }
            let loaded = try await bench.store.load(LoadRequest(tenant: bench.tenant, partition: 0, cases: cases))
            let counts = cases.map { loaded.streams[$0]?.events.count }
            try expectEqual(counts, [1, 2, 3, nil], "events of the cases asked for")
            let versions = loaded.streams[bench.caseID(3)]?.events.map(\.version)
            try expectEqual(versions, [1, 2, 3], "a stream in order")
        },
    ]
}
