import Orchestration

/// One check on one bench, from setting up to clearing away.
struct CheckRun: Sendable {
    let file: TrialFile
    let stage: any Stage
    let check: ConformanceCheck

    func outcome() async -> CheckOutcome {
        guard !Task.isCancelled else {
            return CheckOutcome(verdict: .notTried(LocalizedText(zh: "检验已中止。", en: "The trial was stopped.")))
        }
        if let need = check.missing(from: stage.abilities) { return CheckOutcome(verdict: .notTried(need)) }
        do {
            let bench = try await stage.bench(for: check.name)
            let outcome = await outcome(on: bench)
            await bench.subject.kill()
            await bench.line.close()
            return outcome
        } catch {
            return CheckOutcome(verdict: .failed([Self.impossible(error)]), hasStarted: false)
        }
    }

    private func outcome(on bench: Bench) async -> CheckOutcome {
        var hasStarted = false
        var ended: [LocalizedText] = []
        do {
            try await bench.start()
            hasStarted = true
            try await check.body(bench)
        } catch let error as CheckEnded {
            ended = [error.finding]
        } catch {
            ended = [Self.impossible(error)]
        }
        let findings = bench.findings + ended
        return CheckOutcome(
            verdict: findings.isEmpty ? .passed : .failed(findings),
            flaws: bench.book.flaws,
            hasStarted: hasStarted
        )
    }

    private static func impossible(_ error: any Error) -> LocalizedText {
        LocalizedText(zh: "检验无法进行：\(error)", en: "The check could not be carried out: \(error)")
    }
}

struct CheckOutcome: Sendable {
    var verdict: Verdict
    var flaws: [Flaw] = []
    /// Whether the adapter answered its first order.
    var hasStarted = true
}
