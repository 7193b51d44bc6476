import Engine
import Orchestration

extension JournalContract {
    static let readerChecks = [
        Check("a destination begins at 0 and never moves back") { bench in
            let name = "workorders/\(bench.run)"
            let beginning = try await bench.store.position(of: name, partition: 0)
            try expectEqual(beginning, 0, "a destination that never began")
            try await bench.store.move(name, partition: 0, to: 7)
            try await bench.store.move(name, partition: 0, to: 3)
            let moved = try await bench.store.position(of: name, partition: 0)
            try expectEqual(moved, 7, "after moving to 7 and then to 3")
            let elsewhere = try await bench.store.position(of: name, partition: 1)
            try expectEqual(elsewhere, 0, "the same destination in another partition")
            let other = try await bench.store.position(of: "\(name)-other", partition: 0)
            try expectEqual(other, 0, "another destination")
        },
        Check("a store that answers says so, and takes a note of every access") { bench in
            try await bench.store.ping()
            try await bench.store.noteAccess(
                AccessRecord(
                    tenant: bench.tenant,
                    caseID: bench.caseID(1),
                    actor: .system,
                    purpose: "check",
                    at: bench.now
                )
            )
        },
    ]
}
