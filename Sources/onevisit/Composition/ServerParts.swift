import Engine
import Messaging
import ServiceLifecycle

/// What stands behind the door of one process, whichever way it runs.
struct ServerParts {
    /// Where commands enter; `nil` in an engine without a gateway.
    var log: (any CommandLog)?
    /// Where this process's own partitions tell what became of them; silent in a gateway without an engine.
    var board: CommitBoard
    /// In the order of starting.
    var services: [any Service] = []
    private var endings: [@Sendable () async -> Void] = []

    init(log: (any CommandLog)? = nil, board: CommitBoard, services: [any Service] = []) {
        self.log = log
        self.board = board
        self.services = services
    }

    /// What to do when all services have ended.
    mutating func atEnd(_ ending: @escaping @Sendable () async -> Void) {
        endings.append(ending)
    }

    func close() async {
        for ending in endings { await ending() }
    }
}
