import Mustache
package import Orchestration
package import WorkflowFiles

/// The service guide (办事指南) of a theme, with its flow chart, in Chinese and English, made from the definition alone.
package struct ServiceGuide: Sendable {
    /// One self-contained page: no script, no font, no picture from elsewhere.
    package let html: String
    /// The chart alone, as a file of its own.
    package let flows: [LocalizedText.Language: String]

    /// - Throws: ``ExternalProgram/Failure``; a template that cannot be read is a defect that tests find.
    package init(_ workflow: CompiledWorkflow, drawing graphviz: Graphviz) throws {
        var texts: [GuideText] = []
        var flows: [LocalizedText.Language: String] = [:]
        for language in LocalizedText.Language.allCases {
            var text = GuideWriter(workflow, language).text()
            let svg = try graphviz.svg(of: Self.dot(workflow.definition, language))
            flows[language] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n"
            text.flow = svg
            texts.append(text)
        }
        self.flows = flows
        html = try Self.html(texts, of: workflow)
    }

    static func dot(_ definition: WorkflowDefinition, _ language: LocalizedText.Language) -> String {
        let say = Speaker(language: language)
        return FlowGraph(definition, say).dot(prefix: language.rawValue, title: say(definition.title))
    }

    static func html(_ texts: [GuideText], of workflow: CompiledWorkflow) throws -> String {
        MustacheContentTypes.register(GuideMarkup(), named: GuideMarkup.name)
        let page = try MustacheTemplate(string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
        let language = try MustacheTemplate(string: String(decoding: PackageResources.language_mustache, as: UTF8.self))
        let style = String(decoding: PackageResources.style_css, as: UTF8.self)
        let library = MustacheLibrary(templates: ["language": language])
        let context: [String: Any] = [
            "title": workflow.definition.title.zh, "hash": workflow.hash, "style": style, "texts": texts,
        ]
        return page.render(context, library: library)
    }
}
