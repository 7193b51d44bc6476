import Orchestration

/// One partition with everything that belongs to owning it: the machine that decides, its publishers, and the
/// intake if a feed brings its commands.
struct PartitionOwner: Sendable {
    let shell: PartitionShell
    let publishers: [any PublisherRunner]
    let intake: Intake?
    private let stopSignal: AsyncStream<Void>
    private let stopping: AsyncStream<Void>.Continuation

    init(shell: PartitionShell, publishers: [any PublisherRunner], intake: Intake? = nil) {
        self.shell = shell
        self.publishers = publishers
        self.intake = intake
        (stopSignal, stopping) = AsyncStream.makeStream(of: Void.self)
    }

    /// Ends ``run()`` in good order: publishers first, because the answers of a delivery under way still need the partition.
    func stop() {
        stopping.finish()
    }

    /// Ends ``run()`` as soon as the commit in flight is finished and the partition given back: others wait for it. What is
    /// being delivered then is delivered again by whoever comes next.
    func giveBack() {
        shell.stop()
        stop()
    }

    /// Runs until stopped, or until the partition's machine has halted.
    func run() async {
        let listening = shell.board.listen(to: shell.partition) { news in
            for publisher in publishers { publisher.hear(news) }
            intake?.hear(news)
        }
        defer { shell.board.leave(shell.partition, listening) }
        await withDiscardingTaskGroup { group in
            group.addTask {
                await shell.run()
                // Nothing is ours to take in or to publish any more.
                stop()
                for publisher in publishers { publisher.abandon() }
            }
            await runServants()
            shell.stop()
        }
        // What was still being laid aside has ended too.
        intake?.post.forgetOutages()
    }

    private func runServants() async {
        await withDiscardingTaskGroup { group in
            for publisher in publishers { group.addTask { await publisher.run() } }
            if let intake { group.addTask { await intake.run() } }
            for await _ in stopSignal {}
            intake?.stop()
            for publisher in publishers { publisher.stop() }
        }
    }
}
