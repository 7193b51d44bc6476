import Orchestration
package import WorkflowFiles

/// Plays scenarios. The same files give the same results on every machine.
package enum ScenarioRunner {
    /// A scenario that is wrong everywhere is not helped by more failures than a person would read.
    private static let mostFailures = 20

    /// Plays every scenario file under a folder against the library of the same folder.
    ///
    /// - Parameter only: Plays the scenarios whose names hold this text.
    package static func run(directory: String, only: String? = nil) -> [ScenarioResult] {
        let report = Report()
        let files = LibraryFiles.read(under: directory, report).filter { ScenarioFile.isOne($0) }
        let library = WorkflowLibrary.load(directory: directory)
        var results = files.flatMap { run($0, library) }
        if let only { results = results.filter { $0.name.contains(only) || !$0.hasPassed && $0.isOfFile } }
        return results
    }

    /// Plays the scenarios of one file.
    package static func run(_ file: LibraryFile, _ library: WorkflowLibrary) -> [ScenarioResult] {
        let (scenarios, failures) = ScenarioFile.read(file, library)
        let names = Set(scenarios.map(\.name))
        let ofFile = failures.filter { $0.scenario.map { !names.contains($0) } ?? true }
        var results: [ScenarioResult] = []
        if let first = ofFile.first {
            results.append(
                ScenarioResult(
                    name: file.path,
                    position: first.failure.position,
                    failures: ofFile.map(\.failure),
                    trace: nil
                )
            )
        }
        for scenario in scenarios {
            let unread = failures.filter { $0.scenario == scenario.name }.map(\.failure)
            results.append(
                unread.isEmpty
                    ? play(scenario)
                    : ScenarioResult(name: scenario.name, position: scenario.position, failures: unread, trace: nil)
            )
        }
        return results
    }

    package static func play(_ scenario: Scenario) -> ScenarioResult {
        var stage: Stage?
        var failures: [Failure] = []
        var trace: Timeline?
        for line in scenario.lines {
            do {
                try play(line, of: scenario, on: &stage)
            } catch {
                failures.append(Failure(position: line.position, line: line.text, complaint: Complaint(error)))
                trace = trace ?? stage?.trace
                // What follows a step that did not happen says nothing any more.
                if line.act != nil { break }
                if failures.count >= mostFailures { break }
            }
        }
        return ScenarioResult(name: scenario.name, position: scenario.position, failures: failures, trace: trace)
    }

    private static func play(
        _ line: ScenarioLine,
        of scenario: Scenario,
        on stage: inout Stage?
    ) throws {
        let previous = stage?.player.now
        let instant = try line.moment.instant(
            after: previous,
            isAct: line.act != nil,
            calendar: stage?.player.calendar ?? scenario.calendar
        )
        if let previous, instant < previous {
            let before = previous.localText(in: scenario.calendar.offset)
            throw Complaint(zh: "时间倒退了，上一行已到 \(before)。", en: "Time runs backwards: it is \(before) already.")
        }
        var playing = stage ?? scenario.stage(at: instant)
        defer { stage = playing }
        playing.beginLine(at: instant)
        try line.act?(&playing)
        for check in line.expectations { try check(&playing) }
        if let refusal = playing.refusal, !playing.isRefusalExpected { throw Complaint.refused(refusal) }
    }
}

extension Scenario {
    fileprivate func stage(at instant: Timestamp) -> Stage {
        var player = CasePlayer(
            workflow: workflow.reference,
            definition: workflow.definition,
            calendar: calendar,
            customs: customs,
            startingAt: instant
        )
        if let isDrawn {
            player.samplingSalt = Sampling.salt(drawing: isDrawn, workflow.definition, of: player.caseID)
        }
        if hasOpenBreach { player.credit.addBreach(of: Person.rehearsing(.applicant).id) }
        return Stage(player: player, vocabulary: vocabulary, application: application)
    }
}

extension Sampling {
    /// The first of the salts 0, 1, 2 … under which each statement of the theme is drawn, or none: found, not made up.
    fileprivate static func salt(drawing isDrawn: Bool, _ theme: WorkflowDefinition, of id: CaseID) -> String {
        let shares =
            theme.materials.map { ($0.id, $0.commitment?.verification?.samplePercent) }
            + theme.items.map { ($0.id.licenceCommitment, $0.commitment?.verification?.samplePercent) }
        let drawn = shares.compactMap { material, share in share.map { (material, $0) } }.filter { (1..<100) ~= $0.1 }
        let salt = (0..<10_000).map(String.init).first { salt in
            drawn.allSatisfy { Sampling(salt: salt).chooses($0.0, of: id, sharePercent: $0.1) == isDrawn }
        }
        return salt ?? ""
    }
}

extension Stage {
    /// The last things that happened.
    fileprivate var trace: Timeline {
        var timeline = Timeline(
            events: player.journal,
            definition: player.definition,
            audience: .auditor,
            offset: player.calendar.offset
        )
        timeline.lines = Array(timeline.lines.suffix(8))
        return timeline
    }
}

extension ScenarioResult {
    /// It stands for a file that could not be read, not for a scenario.
    fileprivate var isOfFile: Bool { name == position.file }
}

extension Complaint {
    fileprivate static func refused(_ refusal: Refusal) -> Complaint {
        let place = refusal.place.map { "（\($0)）" } ?? ""
        return Complaint(
            zh: "被拒绝：\(refusal.code.rawValue)\(place)，\(refusal.message.zh)",
            en:
                "It was refused: \(refusal.code.rawValue)\(refusal.place.map { " (\($0))" } ?? ""). \(refusal.message.english)",
            fix: both(
                "若本应拒绝，请在行末写“=> 拒绝 \(refusal.code.rawValue)”。",
                "If that is right, end the line with “=> refused \(refusal.code.rawValue)”."
            )
        )
    }
}
