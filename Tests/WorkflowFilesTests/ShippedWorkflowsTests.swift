import Foundation
import Orchestration
import Testing
import WorkflowFiles

@Suite("The shipped workflows")
struct ShippedWorkflowsTests {
    private let library = WorkflowLibrary.load(directory: Shipped.folder)

    @Test("load without any finding")
    func clean() {
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        #expect(library.definitions().map(\.definition.id) == ["work-injury-rehabilitation"])
    }
}

enum Shipped {
    /// The repository's `Workflows` folder, found from this file's place.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Workflows").path
}
