import Engine
import Orchestration

extension JournalContract {
    static let fenceChecks = [
        Check("whoever opens a partition keeps its earlier owner from committing") { bench in
            let old = try await bench.open()
            let new = try await bench.open()
            let stale = bench.commit(after: old, events: 1, of: bench.caseID(1))
            let error = await refusal { () throws(JournalError) in try await bench.store.commit(stale) }
            try expectEqual(error, .fenced, "a commit under an old epoch")
            try await expectUntouched(bench, at: new.position)
            try await bench.store.commit(bench.commit(after: new, events: 1, of: bench.caseID(1)))
        },
        Check("the same commit twice is fenced the second time and written once") { bench in
            let head = try await bench.open()
            let commit = bench.commit(after: head, events: 2, of: bench.caseID(1))
            try await bench.store.commit(commit)
            let error = await refusal { () throws(JournalError) in try await bench.store.commit(commit) }
            try expectEqual(error, .fenced, "a commit from a position that has moved")
            try await expectUntouched(bench, at: commit.lastPosition)
        },
        Check("a commit from a position not yet reached is fenced") { bench in
            var head = try await bench.open()
            let position = head.position
            head.position += 1
            let commit = bench.commit(after: head, events: 1, of: bench.caseID(1))
            let error = await refusal { () throws(JournalError) in try await bench.store.commit(commit) }
            try expectEqual(error, .fenced, "a commit from the future")
            try await expectUntouched(bench, at: position)
        },
        Check("partitions are fenced apart") { bench in
            let first = try await bench.open(0)
            _ = try await bench.open(1)
            try await bench.store.commit(bench.commit(after: first, events: 1, of: bench.caseID(1)))
        },
        Check("a stale owner neither gives the partition back nor names a suspect") { bench in
            let old = try await bench.open()
            let new = try await bench.open()
            try await bench.store.release(partition: 0, epoch: old.epoch)
            let error = await refusal { () throws(JournalError) in
                try await bench.store.noteSuspect(partition: 0, epoch: old.epoch, commandID: "stale")
            }
            try expectEqual(error, .fenced, "a suspect under an old epoch")
            try await bench.store.commit(bench.commit(after: new, events: 1, of: bench.caseID(1)))
        },
        Check("openings are counted until a commit, and the suspect is kept until then") { bench in
            let head = try await bench.open()
            let commit = bench.commit(after: head, events: 1, of: bench.caseID(1))
            try await bench.store.commit(commit)
            var counts: [Int] = []
            for _ in 0..<3 {
                let opening = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
                counts.append(opening.opensWithoutCommit)
                try await bench.store.noteSuspect(partition: 0, epoch: opening.epoch, commandID: "suspect")
            }
            try expectEqual(counts, [1, 2, 3], "openings without a commit, this one included")
            let last = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(last.suspect, "suspect", "the suspect at opening")
            var after = head.after(commit)
            after.epoch = last.epoch
            try await bench.store.commit(bench.commit(after: after, events: 1, of: bench.caseID(2)))
            let clean = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(clean.opensWithoutCommit, 1, "openings after a commit")
            try expectEqual(clean.suspect, nil, "the suspect after a commit")
        },
        Check("a partition given back in order leaves no suspicion") { bench in
            for _ in 0..<4 {
                let head = try await bench.open()
                try await bench.store.release(partition: 0, epoch: head.epoch)
            }
            let opening = try await bench.store.open(partition: 0, owner: OwnerIdentity(name: bench.run))
            try expectEqual(opening.opensWithoutCommit, 1, "openings after being given back")
        },
    ]
}
