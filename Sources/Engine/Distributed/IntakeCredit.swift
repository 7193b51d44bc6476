import Messaging
import Synchronization

/// How much a partition's feed may still bring: what was taken from it and has not left the queue is bounded, for commands and
/// for answers apart, so that neither keeps the other out. The rest of the queue belongs to wake-ups.
final class IntakeCredit: Sendable {
    static let percent: [CommandFeedShare: Int] = [.commands: 60, .answers: 30]

    fileprivate struct Account {
        var commands: Int
        var bytes: Int
        var waiting: CheckedContinuation<Int, Never>?

        /// How many messages may come; 0 while too many bytes are held.
        var room: Int { bytes > 0 ? max(commands, 0) : 0 }
    }

    fileprivate struct Contents {
        var accounts: [CommandFeedShare: Account]
        var isClosed = false
    }

    private let contents: Mutex<Contents>

    init(_ limits: QueueLimits) {
        let accounts = CommandFeedShare.allCases.map { share in
            let percent = Self.percent[share] ?? 0
            return (
                share,
                Account(
                    commands: max(limits.commands * percent / 100, 1),
                    bytes: max(limits.bytes / 100 * percent, 1)
                )
            )
        }
        contents = Mutex(Contents(accounts: Dictionary(uniqueKeysWithValues: accounts)))
    }

    /// Waits until at least one message may come. One task waits for each share.
    ///
    /// - Returns: how many; 0 once closed.
    func room(for share: CommandFeedShare) async -> Int {
        await withCheckedContinuation { continuation in
            let room = contents.withLock { contents -> Int? in
                guard !contents.isClosed else { return 0 }
                let room = contents.accounts[share]?.room ?? 0
                if room > 0 { return room }
                contents.accounts[share]?.waiting = continuation
                return nil
            }
            if let room { continuation.resume(returning: room) }
        }
    }

    /// A message was taken. Its bytes may overdraw the account: how large it is is known only then.
    func take(_ share: CommandFeedShare, bytes: Int) {
        change(share, commands: -1, bytes: -bytes)
    }

    /// A message no longer takes room.
    func giveBack(_ share: CommandFeedShare, bytes: Int) {
        change(share, commands: 1, bytes: bytes)
    }

    /// Ends all waiting.
    func close() {
        let waiting = contents.withLock { contents in
            contents.isClosed = true
            return CommandFeedShare.allCases.compactMap { contents.accounts[$0]?.takeWaiting() }
        }
        for continuation in waiting { continuation.resume(returning: 0) }
    }

    private func change(_ share: CommandFeedShare, commands: Int, bytes: Int) {
        let (waiting, room) = contents.withLock { contents -> (CheckedContinuation<Int, Never>?, Int) in
            contents.accounts[share]?.commands += commands
            contents.accounts[share]?.bytes += bytes
            let room = contents.accounts[share]?.room ?? 0
            return (room > 0 ? contents.accounts[share]?.takeWaiting() : nil, room)
        }
        waiting?.resume(returning: room)
    }
}

extension IntakeCredit.Account {
    fileprivate mutating func takeWaiting() -> CheckedContinuation<Int, Never>? {
        defer { waiting = nil }
        return waiting
    }
}
