import Orchestration
import WorkflowFiles

/// Writes a theme's guide in one language. All words come from the definition, the catalogue and the rules of the engine; nothing is
/// promised that the engine does not keep.
struct GuideWriter {
    let definition: WorkflowDefinition
    let services: [CatalogueReference: ServiceTexts]
    let say: Speaker
    let titles: Titles
    let conditions: ConditionWords

    init(_ workflow: CompiledWorkflow, _ language: LocalizedText.Language) {
        definition = workflow.definition
        services = workflow.services
        say = Speaker(language: language)
        titles = Titles(definition: definition)
        conditions = ConditionWords(titles: titles, say: say)
    }

    func text() -> GuideText {
        GuideText(
            id: say.language.rawValue,
            tag: say("zh-CN", "en"),
            title: say(definition.title),
            edition: "\(definition.id)@\(definition.version)",
            labels: GuideLabels(say),
            applicants: applicants,
            questions: definition.situations.map(question),
            materials: definition.materials.filter { !uses(of: $0.id).isEmpty }.map(material),
            items: definition.items.map(item),
            limits: limits,
            stages: stages,
            problems: problems,
            remedies: remedies,
            flow: ""
        )
    }
}

extension GuideWriter {
    /// Who applies, who may do so for them, and what other people must do.
    fileprivate var applicants: [String] {
        definition.parties.flatMap { party -> [String] in
            let name = say.quoted(party.title)
            var lines: [String] = []
            if party.id == .applicant {
                lines.append(
                    party.mayUseAgent
                        ? say("\(name)可以申请，也可以委托他人代办。", "\(name) may apply, in person or through an agent.")
                        : say("\(name)可以申请，须本人办理。", "\(name) may apply, and must do so in person.")
                )
            }
            return lines + party.acts.map { duty($0, of: name) }
        }
    }

    private func duty(_ act: ActDefinition, of party: String) -> String {
        let title = say.quoted(act.title)
        let limit = act.limit.map { say("在\($0.text.zh)内", " within \($0.text.text(in: .english))") } ?? ""
        let items = act.items.isEmpty ? say("全部事项", "everything") : say.quoted(act.items.map(titles.item))
        return say(
            "\(party)须\(limit)办理\(title)，\(items)等它办完才开始。",
            "\(party) must do \(title)\(limit); \(items) waits for it."
        )
    }
}
