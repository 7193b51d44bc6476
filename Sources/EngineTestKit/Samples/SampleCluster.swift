package import Crypto
package import Engine
package import Logging
package import Messaging
package import Orchestration

/// Engines that share one journal and one broker, all in memory.
package struct SampleCluster: Sendable {
    package let journal: InMemoryJournal
    package let broker: InMemoryBroker
    package let clock: RunningClock
    package let theme: SampleTheme
    package let masterKey: MasterKey
    package let keys: TransportKeys
    package let reader: CaseReader
    package let departments: [DepartmentID]

    package init(partitions: Int = 4, mode: AcceptancePolicy.Mode = .automatic) async throws {
        journal = InMemoryJournal(partitions: partitions)
        broker = InMemoryBroker(partitions: partitions)
        clock = RunningClock(from: Timestamp(microseconds: 1_770_000_000_000_000))
        theme = try SampleTheme(mode: mode)
        try await journal.publish(theme.published, tenant: SampleTheme.tenant)
        masterKey = try MasterKey(bytes: Array(repeating: 7, count: MasterKey.sizeBytes))
        keys = TransportKeys(
            masterKey,
            tickets: FileTickets(key: SymmetricKey(data: Array(repeating: UInt8(9), count: 32)))
        )
        reader = CaseReader(directory: journal, masterKey: masterKey, clock: clock)
        departments = SampleTheme.adapters
    }

    /// An engine with a place of its own in the group.
    package func engine(
        _ name: String,
        journal other: (any Journal)? = nil,
        processor: ProcessorSettings = ProcessorSettings(),
        logger: Logger = Logger(label: "sample") { _ in SwiftLogNoOpLogHandler() }
    ) async throws -> (engine: DistributedEngine, member: BrokerMember) {
        let member = BrokerMember(broker, name: name, departments: departments)
        let engine = DistributedEngine(
            source: member,
            sink: broker,
            journal: other ?? journal,
            installation: try await journal.installation(),
            operations: journal,
            departments: departments,
            keys: keys,
            configuration: EngineConfiguration(
                owner: OwnerIdentity(name: name),
                masterKey: masterKey,
                calendars: [SampleTheme.calendarID: try SampleTheme.calendar()],
                clock: clock,
                processor: processor
            ),
            logger: logger
        )
        return (engine, member)
    }

    /// Runs an engine while `body` lasts, then shuts it down.
    package func run(_ engine: DistributedEngine, _ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            do {
                try await body()
            } catch {
                engine.stop()
                throw error
            }
            engine.stop()
            try await group.waitForAll()
        }
    }

    package func partition(of caseID: CaseID) -> Int {
        Partitioning.partition(of: caseID, of: broker.partitions)
    }

    /// Sends a command as a gateway does.
    ///
    /// - Parameter partition: other than the right one to be a producer that counts differently.
    package func send(_ envelope: Envelope, key: SymmetricKey? = nil, partition: Int? = nil) throws {
        let message = try CommandCoding.encode(envelope, key: key ?? keys.commands)
        broker.append(message, to: .commands, partition: partition ?? self.partition(of: envelope.caseID))
    }

    /// Answers as a department's adapter does, on that department's own topic and with its own key.
    package func answer(
        _ content: Answer.Content,
        serial: String,
        to message: WorkOrderMessage,
        as department: DepartmentID
    )
        throws
    {
        let answer = AnswerMessage(
            id: "\(department)/\(message.order.id)/\(serial)",
            tenant: message.tenant,
            jurisdiction: message.jurisdiction,
            caseID: message.caseID,
            answer: Answer(order: message.order.id, serial: serial, content: content)
        )
        let wire = try AnswerCoding.encode(answer, key: keys.departments[department])
        broker.append(wire, to: .answers(department), partition: partition(of: message.caseID))
    }

    /// The work orders that a department was ever sent, repeats included.
    package func orders(of department: DepartmentID) throws -> [WorkOrderMessage] {
        try broker.messages(in: .workOrders(department)).map {
            try WorkOrderCoding.decode($0, key: keys.departments[department])
        }
    }

    package func receipts(of department: DepartmentID) throws -> [ReceiptMessage] {
        try broker.messages(in: .receipts(department)).map {
            try ReceiptCoding.decode($0, key: keys.departments[department])
        }
    }

    /// Decides every order of these departments in the applicant's favour, until cancelled.
    package func serve(_ departments: [DepartmentID]) async throws {
        var answered: Set<String> = []
        while !Task.isCancelled {
            for department in departments {
                for message in try orders(of: department) where answered.insert(message.id).inserted {
                    for (serial, content) in WillingDepartment.contents(for: message).enumerated() {
                        try answer(content, serial: "\(serial + 1)", to: message, as: department)
                    }
                }
            }
            try? await Task.sleep(for: .milliseconds(2))
        }
    }

    /// Waits until something holds; the test's time limit is the only one.
    package func wait(until holds: () async throws -> Bool) async throws {
        while try await !holds() {
            try Task.checkCancellation()
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
