import UnixSignals

/// Waits until somebody asks the process to stop.
enum StopSignal {
    static func wait() async {
        for await _ in await UnixSignalsSequence(trapping: .sigterm, .sigint) { return }
    }
}
