/// Where a message with a command came from.
package struct CommandOrigin: Hashable, Sendable {
    /// The name under which the position is kept.
    package var source: String
    package var offset: Int64

    package init(source: String, offset: Int64) {
        self.source = source
        self.offset = offset
    }
}

/// How far each source of messages is done with.
///
/// A position moves behind a message once its outcome is part of the commit that moves it, or once it lies durably somewhere
/// else (a dead letter, another partition). Messages of one source come in order, so that one number says it all, except for
/// those that still have to be laid elsewhere: no position passes them.
struct InputPositions: Sendable {
    /// What the journal holds.
    private var saved: [String: Int64] = [:]
    /// Everything before has left the queue.
    private var reached: [String: Int64] = [:]
    /// What is being laid elsewhere.
    private var aside: [String: Set<Int64>] = [:]

    mutating func open(with inputs: [String: Int64]) {
        saved = inputs
    }

    mutating func reach(_ origin: CommandOrigin) {
        reached[origin.source] = max(reached[origin.source] ?? 0, origin.offset + 1)
    }

    mutating func hold(_ origin: CommandOrigin) {
        aside[origin.source, default: []].insert(origin.offset)
    }

    /// It lies elsewhere.
    mutating func letGo(_ origin: CommandOrigin) {
        aside[origin.source]?.remove(origin.offset)
        if aside[origin.source]?.isEmpty ?? false { aside[origin.source] = nil }
    }

    mutating func save(_ inputs: [String: Int64]) {
        saved.merge(inputs) { max($0, $1) }
    }

    /// What a commit may write: the positions that have moved.
    var due: [String: Int64] {
        var due: [String: Int64] = [:]
        for (source, reached) in reached {
            let position = min(reached, aside[source]?.min() ?? .max)
            if position > saved[source] ?? 0 { due[source] = position }
        }
        return due
    }
}
