import ArgumentParser
import Foundation
import HTTPAPI
import Messaging

struct ContractPagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Write the pages that list every event and every refusal code, for people."
    )

    @Argument(help: "The folder; it must exist. Files of the same names are replaced.")
    var folder: String

    func run() async throws {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        let pages = [
            EventsPage.fileName: EventsPage.markdown, RefusalCodesPage.fileName: RefusalCodesPage.markdown,
        ]
        try await reporting {
            for (name, text) in pages { try Data(text.utf8).write(to: root.appending(path: name), options: .atomic) }
        }
        print("\(pages.count) pages written to \(folder)")
    }
}
