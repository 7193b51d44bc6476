import Foundation
import Orchestration
import WorkflowFiles

@testable import Guides

/// The themes that the repository ships, read once.
enum ShippedThemes {
    static let all: [CompiledWorkflow] = {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Workflows").standardizedFileURL.path
        return WorkflowLibrary.load(directory: folder).definitions()
    }()

    static func guide(_ id: WorkflowID, _ language: LocalizedText.Language) -> GuideText? {
        all.first { $0.definition.id == id }.map { GuideWriter($0, language).text() }
    }

    static func graph(_ id: WorkflowID, _ language: LocalizedText.Language = .english) -> FlowGraph? {
        all.first { $0.definition.id == id }.map { FlowGraph($0.definition, Speaker(language: language)) }
    }
}
