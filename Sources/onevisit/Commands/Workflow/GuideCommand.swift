import ArgumentParser
import Foundation
import Guides
import Orchestration

struct GuideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "Make a theme's service guide (办事指南) and flow chart for citizens, in Chinese and English.",
        discussion: """
            Everything comes from the definition and the catalogue. The page is
            one file without scripts; it can be printed as it is.

              onevisit workflow guide work-injury-rehabilitation --out guide

            writes guide.html, flow.zh.svg and flow.en.svg. Without --out the page
            is printed.
            """
    )

    @Argument(help: "Id of the theme, e.g. work-injury-rehabilitation, or a theme's file.")
    var theme: String

    @Option(help: ArgumentHelp("Folder to write to; made if it is missing.", valueName: "folder"))
    var out: String?

    @Option(help: "Folder with the library.")
    var workflows = "Workflows"

    func run() async throws {
        let workflow = try ThemeArgument(theme, workflows).workflow()
        try await reporting {
            let guide = try ServiceGuide(workflow, drawing: try Graphviz())
            guard let out else { return print(guide.html, terminator: "") }
            let folder = URL(filePath: out, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(guide.html.utf8).write(to: folder.appending(path: "guide.html"), options: .atomic)
            for (language, flow) in guide.flows {
                try Data(flow.utf8).write(to: folder.appending(path: "flow.\(language.rawValue).svg"), options: .atomic)
            }
            print("\(guide.flows.count + 1) files written to \(out)")
        }
    }
}
