/// Where messages go over a network.
public protocol MessageSink: Sendable {
    /// Sends messages in their order to one partition of a channel and waits until each is durable or has failed.
    ///
    /// - Returns: what became of each. After the first failure nothing behind it was sent, so that order holds when it is tried
    ///   again.
    func send(
        _ messages: [WireMessage],
        to channel: Channel,
        partition: Int
    ) async -> [Result<Void, TransportError>]
}
