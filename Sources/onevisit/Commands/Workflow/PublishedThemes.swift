import ArgumentParser
import Engine
import Orchestration
import WorkflowFiles

/// Themes as they were published, beside those in files: an old version may have no file any more.
struct PublishedThemes {
    let published: [PublishedWorkflow]

    func definition(_ text: String, _ folder: String) throws -> WorkflowDefinition {
        let named = published.first { "\($0.reference.id)@\($0.reference.version)" == text }
        if let named, let definition = WorkflowDefinition(published: named.bytes, as: named.reference) {
            return definition
        }
        return try ThemeArgument(text, folder).workflow().definition
    }
}
