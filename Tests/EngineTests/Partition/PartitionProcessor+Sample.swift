import Engine
import EngineTestKit
import Messaging
import Orchestration

extension PartitionProcessor {
    /// A small queue, so that its limits are soon reached.
    static func sample(_ theme: SampleTheme, limits: PlanningLimits = PlanningLimits()) throws -> PartitionProcessor {
        let catalogue = DefinitionCatalogue()
        catalogue.add(theme.definition, as: theme.reference, tenant: SampleTheme.tenant)
        let planner = BatchPlanner(
            catalogue: catalogue,
            calendars: [SampleTheme.calendarID: try SampleTheme.calendar()],
            recorder: CaseRecorder(
                masterKey: try MasterKey(bytes: Array(repeating: 1, count: MasterKey.sizeBytes)),
                keys: GeneratorKeySource(SeededGenerator(seed: 1))
            ),
            limits: limits
        )
        let queue = QueueLimits(commands: 10, submissionPercent: 50, ordinaryPercent: 80, batchCommands: 4)
        return PartitionProcessor(partition: 0, planner: planner, settings: ProcessorSettings(queue: queue))
    }
}

extension [PartitionAction] {
    var commit: Commit? {
        lazy.compactMap { if case .commit(let commit) = $0 { commit } else { nil } }.first
    }

    var suspect: String? {
        lazy.compactMap { if case .noteSuspect(_, let name) = $0 { name } else { nil } }.first
    }

    var completed: [Ticket] {
        compactMap { if case .complete(let ticket, _) = $0 { ticket } else { nil } }
    }

    var receipts: [Receipt] {
        compactMap { if case .complete(_, .success(let receipt)) = $0 { receipt } else { nil } }
    }

    var failures: [CommandLogError] {
        compactMap { if case .complete(_, .failure(let error)) = $0 { error } else { nil } }
    }

    var isReleasing: Bool {
        contains { if case .release = $0 { true } else { false } }
    }
}

extension SampleTheme {
    /// What the journal answers when nothing is known but that the theme takes applications.
    var loaded: Loaded { loaded(receipts: [:]) }

    func loaded(receipts: [LoadRequest.Key: Receipt]) -> Loaded {
        Loaded(receipts: receipts, openWorkflows: [reference])
    }
}

extension Receipt.Outcome {
    var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
