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
        titles = Titles(definition: definition, names: workflow.names)
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
