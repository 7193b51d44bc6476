public import Logging
public import Messaging
public import Orchestration

/// Sends a department's answers: signed with its key, to its own topic, into the case's partition. It returns when every replica
/// in sync has the answer; the engine's receipt comes over the receipts' topic.
public struct KafkaAnswerChannel: AnswerChannel {
    private static let retryAfterSeconds = 5
    /// Nothing but a person's act helps.
    private static let retryAfterConfigurationSeconds = 60

    private let producer: KafkaProducer
    private let key: DepartmentKey
    private let partitions: Int
    private let origins: OrderOrigins
    private let ticket: @Sendable (FileReference) -> String?
    private let logger: Logger

    /// - Parameters:
    ///   - producer: in mode `requests`, because the adapter repeats what was not taken.
    ///   - key: of the department that answers.
    ///   - partitions: of the installation.
    ///   - origins: what the orders said; the same as the ``KafkaWorkOrderConsumer``'s.
    ///   - ticket: what the upload of a file returned, for departments that answer with files.
    public init(
        producer: KafkaProducer,
        key: DepartmentKey,
        partitions: Int,
        origins: OrderOrigins,
        ticket: @escaping @Sendable (FileReference) -> String? = { _ in nil },
        logger: Logger
    ) {
        precondition(partitions > 0, "an installation has at least one partition")
        self.producer = producer
        self.key = key
        self.partitions = partitions
        self.origins = origins
        self.ticket = ticket
        self.logger = logger
    }

    @discardableResult
    public func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt? {
        let message = try message(answer, for: caseID)
        let partition = Partitioning.partition(of: caseID, of: partitions)
        let channel = Channel.answers(key.department)
        guard
            case .failure(let error)? = await producer.sendDetailed([message], to: channel, partition: partition).first
        else { return nil }
        switch error.kind {
        case .busy: throw .busy(retryAfterSeconds: Self.retryAfterSeconds)
        case .tooLarge: throw .tooLarge(limitBytes: WireLimits.answerBytes)
        case .closed: throw .shuttingDown
        case .unavailable: throw .unavailable(retryAfterSeconds: Self.retryAfterSeconds)
        case .refused, .notAllowed, .gone, .unknownTopic:
            throw blocked("the broker refuses answers", answer, "\(error.detail)")
        }
    }

    private func message(_ answer: Answer, for caseID: CaseID) throws(CommandLogError) -> WireMessage {
        guard let origin = origins.origin(of: answer.order) else {
            throw blocked("an answer cannot be sent", answer, "its order is not known; configure a fallback")
        }
        let message = AnswerMessage(
            id: "\(answer.order)+\(answer.serial)",
            tenant: origin.tenant,
            jurisdiction: origin.jurisdiction,
            caseID: caseID,
            answer: answer,
            tickets: tickets(of: answer),
            traceparent: origin.traceparent
        )
        do throws(WireError) {
            return try AnswerCoding.encode(message, key: key)
        } catch {
            guard error.code == .tooLarge else { throw blocked("an answer cannot be coded", answer, "\(error)") }
            throw .tooLarge(limitBytes: WireLimits.answerBytes)
        }
    }

    private func tickets(of answer: Answer) -> [String: String] {
        let named = Self.files(of: answer).compactMap { file in ticket(file).map { (file.digest, $0) } }
        return Dictionary(named) { first, _ in first }
    }

    private static func files(of answer: Answer) -> [FileReference] {
        switch answer.content {
        case .approved(let approval): approval.files
        case .found(let material): material.files
        default: []
        }
    }

    private func blocked(_ text: Logger.Message, _ answer: Answer, _ detail: String) -> CommandLogError {
        logger.error(text, metadata: ["order": "\(answer.order)", "detail": "\(detail)"])
        return .unavailable(retryAfterSeconds: Self.retryAfterConfigurationSeconds)
    }
}
