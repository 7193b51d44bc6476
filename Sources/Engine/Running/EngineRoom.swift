import Logging
import Messaging
import Orchestration

/// What all partitions of a process share, and how an owner is made of it.
struct EngineRoom: Sendable {
    let journal: any Journal
    let installation: Installation
    let configuration: EngineConfiguration
    let board: CommitBoard
    let catalogue: DefinitionCatalogue
    let metrics: EngineMetrics
    let parts: PublishingParts
    let reader: OrderReader
    let watch: DepartmentWatch?
    let logger: Logger
    private let planner: BatchPlanner

    /// - Parameter operations: `nil` where nobody pauses departments or looks at outages.
    init(
        journal: any Journal,
        installation: Installation,
        operations: (any DepartmentOperations)?,
        configuration: EngineConfiguration,
        board: CommitBoard,
        catalogue: DefinitionCatalogue,
        logger: Logger
    ) {
        self.journal = journal
        self.installation = installation
        self.configuration = configuration
        self.board = board
        self.catalogue = catalogue
        self.logger = logger
        metrics = EngineMetrics()
        planner = BatchPlanner(
            catalogue: catalogue,
            calendars: configuration.calendars,
            recorder: CaseRecorder(masterKey: configuration.masterKey, keys: configuration.keys),
            limits: configuration.limits
        )
        let reader = OrderReader(
            journal: journal,
            catalogue: catalogue,
            masterKey: configuration.masterKey,
            incarnation: installation.incarnation
        )
        self.reader = reader
        let parts = PublishingParts(
            journal: journal,
            clock: configuration.clock,
            settings: configuration.publisher,
            paces: DepartmentPaces(isGoverned: operations != nil),
            outages: OutageDesk(logger: logger),
            logger: logger
        )
        self.parts = parts
        watch = operations.map { operations in
            DepartmentWatch(
                operations: operations,
                paces: parts.paces,
                outages: parts.outages,
                backlog: DepartmentBacklog(
                    journal: journal,
                    reader: reader,
                    partitions: installation.partitions,
                    eventsPerRead: configuration.publisher.eventsPerRead
                ),
                clock: configuration.clock,
                settings: configuration.publisher,
                logger: logger
            )
        }
    }

    func shell(_ partition: Int, door: PartitionMailbox) -> PartitionShell {
        PartitionShell(
            partition: partition,
            door: door,
            planner: planner,
            settings: configuration.processor,
            journal: journal,
            owner: configuration.owner,
            clock: configuration.clock,
            board: board,
            metrics: metrics,
            logger: logger
        )
    }

    func orders(_ partition: Int, for departments: Set<DepartmentID>) -> SharedStretches<WorkOrderMessage> {
        SharedStretches(
            partition: partition,
            departments: departments,
            journal: journal,
            reader: reader,
            eventsPerRead: configuration.publisher.eventsPerRead
        )
    }

    func publisher(_ destination: some Destination, _ partition: Int) -> any PublisherRunner {
        PublisherShell(destination, partition: partition, parts: parts)
    }
}
