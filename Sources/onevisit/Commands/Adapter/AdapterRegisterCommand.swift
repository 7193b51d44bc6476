import ArgumentParser
import Departments
import Foundation
import Orchestration

struct AdapterRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract:
            "List the filings in a simulated department's register: an order's id a line, as often as it was filed."
    )

    @Argument(help: "The department, such as housing.")
    var department: String

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard ShippedDepartments.names.contains(DepartmentID(department)) else {
            let names = ShippedDepartments.names.map(\.text).joined(separator: ", ")
            throw ValidationError("There is no simulated department '\(department)'; there are \(names).")
        }
    }

    func run() async throws {
        let folder = data.folder.appendingPathComponent("departments", isDirectory: true)
        try await reporting {
            for order in try RegisterListing.filings(of: DepartmentID(department), in: folder.path) { tell(order) }
        }
    }
}
