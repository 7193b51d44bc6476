import ArgumentParser
import Engine
import Foundation
import Messaging
import Orchestration
import WorkflowFiles

struct DepartmentKeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Print the secret that a department's adapter signs with and checks us by.",
        discussion: """
            The adapter takes it from ONEVISIT_DEPARTMENT_KEY. It is derived from
            the master key in the data folder: it is the same each time, and
            needs no database.

              ONEVISIT_DEPARTMENT_KEY=$(onevisit department key housing)
            """
    )

    @Argument(help: "Id of the department, e.g. housing.")
    var department: String

    @Option(help: "Folder with the library, which names the departments.")
    var workflows = "Workflows"

    @OptionGroup var data: DataOptions

    func run() async throws {
        let known = WorkflowLibrary.load(directory: workflows).definitions().flatMap(\.definition.departments)
        if known.isEmpty {
            FileHandle.standardError.write(
                Data("onevisit: no workflow in \(workflows) names a department; check the spelling yourself\n".utf8)
            )
        } else {
            try checkKnown(department, among: Set(known.map(\.id)))
        }
        try await reporting {
            // A key made here by mistake would be another one than the engine's.
            let master = try MasterKey.load(file: data.folder.appendingPathComponent("master.key").path)
            print(master.departmentKeys.text(of: DepartmentID(department)))
        }
    }
}
