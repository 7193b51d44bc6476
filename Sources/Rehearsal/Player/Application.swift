package import Orchestration

/// An application as somebody sketches it: everything that is asked for is there unless the sketch says otherwise.
package struct Application: Hashable, Sendable {
    /// Answers to questions; a question that is not named is answered no, or with its first option.
    package var situations: [SituationID: DataValue] = [:]
    /// Questions left open.
    package var unanswered: Set<SituationID> = []
    /// Form values that are not the samples; `nil` leaves the field empty.
    package var form: [FieldID: DataValue?] = [:]
    /// Exactly these are handed in; without it, everything the applicant must bring.
    package var materials: [MaterialID]?
    /// What the applicant should have brought and has not.
    package var missing: Set<MaterialID> = []
    package var promises: [MaterialID] = []
    /// Statements signed, with the version signed if it is not the one in force.
    package var commitments: [MaterialID: Int?] = [:]
    /// Other parties that the application does not name.
    package var unnamedParties: Set<PartyID> = []
    /// The applicant's own acts that are not performed with it.
    package var unsigned: Set<ActID> = []
    /// The elements of the lists; the least that the theme asks for where nothing is said.
    package var lists: [ListID: [ElementKey]] = [:]
    package var channel = Submission.Channel.web

    package init() {}
}

extension Application {
    package func submission(for workflow: WorkflowReference, _ base: WorkflowDefinition) -> Submission {
        let lists = elements(base)
        let definition = base.expanded(elements: lists)
        let situations = answers(definition)
        let form = filled(definition)
        let handedIn = materials ?? bring(definition, situations, form)
        var submission = Submission(
            workflow: workflow,
            applicant: .rehearsing(.applicant),
            parties: Dictionary(
                definition.parties.map(\.id).filter { $0 != .applicant && !unnamedParties.contains($0) }
                    .map { ($0, Person.rehearsing($0)) },
                uniquingKeysWith: { first, _ in first }
            ),
            situations: situations,
            form: Sealed(form),
            supply: Supply(
                materials: Dictionary(
                    handedIn.map { ($0, SuppliedMaterial.sample($0)) },
                    uniquingKeysWith: { first, _ in first }
                ),
                promises: promises,
                commitments: Dictionary(
                    commitments.compactMap { id, version in
                        definition.statement(replacing: id, version: version).map { (id, $0) }
                    },
                    uniquingKeysWith: { first, _ in first }
                )
            ),
            acts: definition.parties.filter { $0.id == .applicant }.flatMap(\.acts).map(\.id)
                .filter { !unsigned.contains($0) },
            channel: channel
        )
        submission.lists = lists.isEmpty ? nil : lists
        let certificates = definition.certificates
        if !certificates.isEmpty { submission.authorisations = certificates.map { UseAuthorisation(source: $0) } }
        return submission
    }

    private func elements(_ definition: WorkflowDefinition) -> [ListID: [ElementKey]] {
        var elements: [ListID: [ElementKey]] = [:]
        for list in definition.lists {
            let keys = ["first", "second", "third"] + (0..<max(list.minimum - 3, 0)).map { "element-\($0 + 4)" }
            elements[list.id] = lists[list.id] ?? keys.prefix(list.minimum).map { ElementKey($0) }
        }
        return elements
    }

    private func answers(_ definition: WorkflowDefinition) -> [SituationID: DataValue] {
        var answers: [SituationID: DataValue] = [:]
        for situation in definition.situations where !unanswered.contains(situation.id) {
            answers[situation.id] =
                situations[situation.id] ?? situation.options.first.map { .text($0.id) } ?? .boolean(false)
        }
        return answers
    }

    private func filled(_ definition: WorkflowDefinition) -> [FieldID: DataValue] {
        var values: [FieldID: DataValue] = [:]
        for field in definition.form {
            values[field.id] = form[field.id] ?? .sample(field.kind, options: field.options)
        }
        return values
    }

    /// What the selected items need, no open source gives, and nothing stands in for.
    private func bring(
        _ definition: WorkflowDefinition,
        _ situations: [SituationID: DataValue],
        _ form: [FieldID: DataValue]
    ) -> [MaterialID] {
        func holds(_ condition: Condition) -> Bool {
            condition.evaluate { operand in
                switch operand {
                case .situation(let id): situations[id]
                case .field(let id): form[id]
                case .result: nil
                }
            } != false
        }
        // What is only offered is no part of the application yet.
        let selected = definition.items.filter { $0.offeredBy == nil && holds($0.condition) }
        let uses = selected.flatMap(\.materials).filter { holds($0.condition) }
        let needed = Set(uses.map(\.material))
        return definition.materials.filter { material in
            needed.contains(material.id) && !missing.contains(material.id) && !missing.contains(material.id.base)
                && !promises.contains(material.id)
                && !commitments.keys.contains(material.id) && !definition.isGivenWithoutApplicant(material)
        }.map(\.id)
    }
}

extension WorkflowDefinition {
    /// The statement in force that may replace the material.
    /// - Parameter hash: of the text that is signed, where it is another one than the published.
    package func statement(replacing id: MaterialID, version: Int?, hash: String? = nil) -> SignedStatement? {
        let policy = commitment(behind: id)
        let fallback = statements.first
        guard let statement = policy?.statement ?? fallback?.id else { return nil }
        return SignedStatement(
            statement: statement,
            version: version ?? policy?.version ?? 1,
            textHash: hash ?? statements.first { $0.id == statement }?.textHash ?? String(repeating: "0", count: 64)
        )
    }

    fileprivate func isGivenWithoutApplicant(_ material: MaterialDefinition) -> Bool {
        material.sources.contains { origin in
            if origin == .form { return true }
            return origin.source.map { id in sources.first { $0.id == id }?.status == .open } ?? false
        }
    }
}

extension WorkflowDefinition {
    /// The certificates that an applicant in a story lets be called (授权用证).
    fileprivate var certificates: [SourceID] {
        let called = materials.flatMap(\.sources).compactMap { origin -> SourceID? in
            if case .certificate(let source) = origin { source } else { nil }
        }
        return Set(called).sorted()
    }
}
