package import Messaging
import Orchestration

/// The command log of a single process: commands go straight to their partition's owner, and `append` returns with the receipt
/// once it is durable.
package final class InProcessLog: CommandLog {
    package let installation: Installation
    let partitions: [PartitionMailbox]
    private let settings: ProcessorSettings
    private let commandLimitBytes: Int

    /// - Parameters:
    ///   - installation: as the journal tells it.
    ///   - commandLimitBytes: the largest command taken, counted in its canonical form.
    package init(
        installation: Installation,
        settings: ProcessorSettings = ProcessorSettings(),
        commandLimitBytes: Int = 1 << 20
    ) {
        self.installation = installation
        self.settings = settings
        self.commandLimitBytes = commandLimitBytes
        partitions = (0..<max(installation.partitions, 1)).map { _ in
            PartitionMailbox(limit: settings.queue.commands)
        }
    }

    /// Commands appended before the engine runs wait for it.
    @discardableResult
    package func append(_ envelope: Envelope) async throws(CommandLogError) -> Receipt? {
        guard let size = try? CanonicalJSON.bytes(of: envelope.command).count, size <= commandLimitBytes else {
            throw .tooLarge(limitBytes: commandLimitBytes)
        }
        let partition = Partitioning.partition(of: envelope.caseID, of: partitions.count)
        let outcome = await partitions[partition].append(
            envelope,
            sizeBytes: size,
            retryAfterSeconds: settings.retryAfterSeconds
        )
        return try outcome.get()
    }
}
