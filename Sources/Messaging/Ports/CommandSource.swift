/// Where commands come from over a network: which partitions this process owns, and their messages.
///
/// A partition is owned as a whole: commands and every department's answers of the same number go to the same process.
public protocol CommandSource: Sendable {
    /// Joins the group of engines. Changes come one at a time, each when the one before was confirmed; the stream ends after
    /// ``leave()`` or when membership cannot be had.
    func join() async throws(TransportError) -> AsyncStream<AssignmentChange>

    /// Gives everything back and leaves: the last change is a revocation of whatever is still ours.
    func leave() async

    /// Begins to read one partition of the commands and of all answers.
    ///
    /// - Parameter positions: for each source (``InboundMessage/source``) the offset to begin with. A source without one is read
    ///   from its beginning.
    func open(partition: Int, positions: [String: Int64]) async throws(TransportError) -> any CommandFeed
}

/// One change of what this process owns. The group waits until ``confirm`` is called: by then a revoked partition must have
/// finished its commit and been given back.
public struct AssignmentChange: Sendable {
    public enum Kind: Hashable, Sendable {
        case assigned([Int])
        case revoked([Int])
        /// Another member has been given them already, for example after this process was silent for too long.
        case lost([Int])
    }

    public var kind: Kind
    public var confirm: @Sendable () -> Void

    public init(_ kind: Kind, confirm: @escaping @Sendable () -> Void) {
        self.kind = kind
        self.confirm = confirm
    }
}

/// One partition's messages. Whoever does not ask gets nothing: that is the backpressure.
public protocol CommandFeed: Sendable {
    /// Waits for messages, at most `limit` of them, in order within each source.
    ///
    /// - Parameter share: answers finish work that is under way and have a way of their own, so that a flood of commands cannot
    ///   hold them up.
    /// - Returns: an empty array once the feed is closed.
    func next(_ share: CommandFeedShare, limit: Int) async throws(TransportError) -> [InboundMessage]

    func close() async
}

public enum CommandFeedShare: Hashable, Sendable, CaseIterable {
    case commands, answers
}
