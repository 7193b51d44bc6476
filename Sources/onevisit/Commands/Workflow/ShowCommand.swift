import ArgumentParser
import Orchestration
import WorkflowFiles

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a theme as it applies: with the city's defaults and the catalogue filled in."
    )

    @Argument(help: "Id of the theme, e.g. work-injury-rehabilitation.")
    var theme: String

    @Option(help: "Folder with the library.")
    var workflows = "Workflows"

    @Option(help: "Language of keys and units.")
    var language: LanguageOption = .zh

    func run() throws {
        let library = WorkflowLibrary.load(directory: workflows)
        guard let workflow = library.definitions().last(where: { $0.definition.id.text == theme }) else {
            let known = library.definitions().map(\.definition.id.text).joined(separator: ", ")
            throw ValidationError(
                "No publishable theme \(theme) in \(workflows); there are: \(known). See: onevisit workflow lint"
            )
        }
        let base = workflow.base
        let text = EffectiveRenderer.render(
            workflow.definition,
            over: base?.definition,
            calendar: library.calendars[workflow.definition.calendar],
            in: language.language
        )
        print(text, terminator: "")
        if let base {
            print("# over \(base.reference.id)@\(base.reference.version) sha256:\(base.reference.hash) (\(base.file))")
        }
        print("# \(workflow.reference.id)@\(workflow.reference.version) sha256:\(workflow.hash)")
    }
}
