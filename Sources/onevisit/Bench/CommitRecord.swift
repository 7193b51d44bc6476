import Engine
import Synchronization

/// The commits of a run, so that the floor can write the very same ones.
final class CommitRecord: Sendable {
    private let recorded = Mutex<[Commit]>([])

    var commits: [Commit] { recorded.withLock { $0 } }

    func append(_ commit: Commit) {
        recorded.withLock { $0.append(commit) }
    }
}
