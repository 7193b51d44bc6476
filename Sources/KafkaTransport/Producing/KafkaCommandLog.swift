public import Crypto
public import Logging
public import Messaging

/// Commands enter through the topic of commands: `append` returns when every replica in sync has the command. The outcome is not
/// known by then.
public struct KafkaCommandLog: CommandLog {
    /// What a caller is told to wait before it repeats a command that was not taken.
    private static let retryAfterSeconds = 2

    private let producer: KafkaProducer
    private let key: SymmetricKey
    private let partitions: Int
    private let logger: Logger

    /// - Parameters:
    ///   - producer: in mode `requests`, so that nobody waits for ever.
    ///   - key: seals commands; gateways and engines have it, nobody else.
    ///   - partitions: of the installation.
    public init(producer: KafkaProducer, key: SymmetricKey, partitions: Int, logger: Logger) {
        precondition(partitions > 0, "an installation has at least one partition")
        self.producer = producer
        self.key = key
        self.partitions = partitions
        self.logger = logger
    }

    @discardableResult
    public func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        let message: WireMessage
        do throws(WireError) {
            message = try CommandCoding.encode(envelope, key: key)
        } catch {
            guard error.code == .tooLarge else { throw refused("a command cannot be coded", error) }
            throw .tooLarge(limitBytes: WireLimits.bodyBytes)
        }
        let partition = Partitioning.partition(of: envelope.caseID, of: partitions)
        guard
            case .failure(let error)? = await producer.sendDetailed([message], to: .commands, partition: partition)
                .first
        else { return nil }
        switch error.kind {
        case .busy: throw .busy(retryAfterSeconds: Self.retryAfterSeconds)
        case .tooLarge: throw .tooLarge(limitBytes: WireLimits.bodyBytes)
        case .closed: throw .shuttingDown
        case .unavailable: throw .unavailable(retryAfterSeconds: Self.retryAfterSeconds)
        case .refused, .notAllowed, .gone, .unknownTopic: throw refused("the broker refuses commands", error)
        }
    }

    /// A person must act; the caller can only try again later.
    private func refused(_ text: Logger.Message, _ error: any Error) -> CommandLogError {
        logger.error(text, metadata: ["detail": "\(error)"])
        return .unavailable(retryAfterSeconds: Self.retryAfterSeconds)
    }
}
