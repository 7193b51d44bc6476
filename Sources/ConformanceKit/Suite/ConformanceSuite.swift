import Orchestration

/// Drives an adapter as a black box, in the engine's place, and reports how it stands the trial.
public struct ConformanceSuite: Sendable {
    private let file: TrialFile
    private let stage: any Stage

    package init(_ file: TrialFile, stage: any Stage) {
        self.file = file
        self.stage = stage
    }

    /// The names of the checks, in the order of the report.
    public static var checkNames: [String] { ConformanceCheck.all.map(\.name) + [ConformanceCheck.formName] }

    /// Runs the checks. Those about kinds of order that the department does not handle, or about another transport, are left
    /// out of the report.
    ///
    /// - Parameters:
    ///   - selection: the checks to run; all if empty.
    ///   - onStart: called before each check with its name.
    public func run(
        only selection: Set<String> = [],
        onStart: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> ConformanceReport {
        let checks = ConformanceCheck.all.filter { check in
            (selection.isEmpty || selection.contains(check.name)) && check.applies(to: file)
        }
        let outcomes = await outcomes(of: checks, onStart: onStart)
        var entries = zip(checks, outcomes).map { check, outcome in
            ConformanceReport.Entry(check: check.name, demand: check.demand, verdict: outcome.verdict)
        }
        let flaws = outcomes.flatMap(\.flaws).reduce(into: [Flaw]()) { if !$0.contains($1) { $0.append($1) } }
        if let index = entries.firstIndex(where: { $0.check == ConformanceCheck.decidedOnce.name }) {
            let contradictions = flaws.filter { $0.kind == .contradiction }.map(\.text)
            entries[index].verdict = entries[index].verdict.adding(contradictions)
        }
        if selection.isEmpty || selection.contains(ConformanceCheck.formName) {
            entries.append(formEntry(flaws.filter { $0.kind == .form }.map(\.text)))
        }
        return ConformanceReport(department: file.department, transport: file.transport, entries: entries)
    }

    /// The first check alone: if the adapter does not even start, the others are not worth their time.
    private func outcomes(
        of checks: [ConformanceCheck],
        onStart: @escaping @Sendable (String) -> Void
    ) async -> [CheckOutcome] {
        guard let first = checks.first else { return [] }
        let run = { @Sendable (check: ConformanceCheck) async -> CheckOutcome in
            onStart(check.name)
            return await CheckRun(file: file, stage: stage, check: check).outcome()
        }
        let opening = await run(first)
        let rest = Array(checks.dropFirst())
        guard opening.hasStarted else {
            let reason = LocalizedText(zh: "适配器没有开始工作，见上。", en: "The adapter did not begin to work; see above.")
            return [opening] + rest.map { _ in CheckOutcome(verdict: .notTried(reason)) }
        }
        return [opening] + (await rest.mapConcurrently(atMost: stage.concurrency, run))
    }

    /// What was wrong with answers themselves, whichever check they came in.
    private func formEntry(_ findings: [LocalizedText]) -> ConformanceReport.Entry {
        ConformanceReport.Entry(
            check: ConformanceCheck.formName,
            demand: ConformanceCheck.formDemand,
            verdict: findings.isEmpty ? .passed : .failed(findings)
        )
    }
}

extension ConformanceCheck {
    fileprivate static let formName = "answer-form"
    fileprivate static let formDemand = LocalizedText(
        zh: "所有答复格式严格、种类相符，部门、事项、分区、签名与 traceparent 正确",
        en: "All answers are strict in form, admitted by their order's kind, and right in department, case, partition, "
            + "signature and traceparent."
    )
}

extension Verdict {
    fileprivate func adding(_ findings: [LocalizedText]) -> Verdict {
        guard !findings.isEmpty else { return self }
        if case .failed(let own) = self { return .failed(own + findings) }
        return .failed(findings)
    }
}

extension ConformanceSuite {
    /// A trial of an adapter in a process of its own, as a trial file says.
    ///
    /// - Parameter folder: takes a folder per check, with the adapter's state and its log.
    public init(_ file: TrialFile, folder: String, options: ConformanceOptions = ConformanceOptions()) {
        self.init(file, stage: ProcessStage(file: file, folder: folder, options: options))
    }
}
