import ArgumentParser
import Crypto
import Engine
import Foundation
import Guides
import Messaging
import Orchestration
import PostgresJournal
import WorkflowFiles

struct DocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Make the document (文书) of a notice as PDF or HTML, and print its SHA-256.",
        discussion: """
            It names people, so it is for the authority itself: it reads the
            database and needs the installation's master key in the data folder.

              onevisit case document <case id> 2026-0007-01 --out notice.pdf
            """
    )

    @Argument(help: "The case's id.")
    var caseID: String

    @Argument(help: "The notice's number or id, as `case show` tells it.")
    var notice: String

    @Option(help: ArgumentHelp("File to write: .pdf or .html.", valueName: "file"))
    var out: String

    @Flag(help: "Have it sealed by the authority's e-seal service; fails where there is none.")
    var sealed = false

    @Option(help: "Folder with the calendars, by which the document explains its days.")
    var workflows = "Workflows"

    @Option(help: "The tenant of the case.")
    var tenant = ServerSettings.defaultTenant

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard out.hasSuffix(".pdf") || (out.hasSuffix(".html") && !sealed) else {
            throw ValidationError("--out must end in .pdf\(sealed ? ", which alone can be sealed" : " or .html")")
        }
    }

    func run() async throws {
        let path = store.data.folder.appendingPathComponent("master.key").path
        try await store.run { store in
            let bytes = try await bytes(of: try await document(in: store, MasterKey.load(file: path)))
            try bytes.write(to: URL(filePath: out), options: .atomic)
            print("sha256:\(SHA256.hash(data: bytes).hexadecimal)")
        }
    }

    private func document(in store: PostgresStore, _ master: MasterKey) async throws -> NoticeDocument {
        let reader = CaseReader(directory: store.directory, masterKey: master)
        guard let read = try await reader.read(CaseID(caseID), tenant: TenantID(tenant)),
            let reference = read.state.submission?.workflow
        else { throw DocumentError.noSuchCase(caseID) }
        let published = try await store.directory.workflows(tenant: TenantID(tenant))
        guard let workflow = published.first(where: { $0.reference == reference }),
            let definition = WorkflowDefinition(published: workflow.bytes, as: reference)
        else { throw DocumentError.noSuchWorkflow(reference) }
        let calendar = WorkflowLibrary.load(directory: workflows).calendars[definition.calendar]
        return try NoticeDocument(notice, in: read.events.map(\.event), of: definition, calendar: calendar)
    }

    private func bytes(of document: NoticeDocument) async throws -> Data {
        guard out.hasSuffix(".pdf") else { return Data(document.html.utf8) }
        let pdf = try WeasyPrint().pdf(of: document.html)
        return sealed ? try await NoElectronicSeal().seal(pdf, number: document.number) : pdf
    }
}

enum DocumentError: Error, CustomStringConvertible {
    case noSuchCase(String)
    case noSuchWorkflow(WorkflowReference)

    var description: String {
        switch self {
        case .noSuchCase(let id): "the tenant has no case \(id)"
        case .noSuchWorkflow(let reference): "the case's workflow \(reference.id)@\(reference.version) is not published"
        }
    }
}
