import Foundation
import Messaging
import Testing

@Suite("WritePageOnce") struct WritePageOnce {
    @Test func write() throws {
        try EventsPage.markdown.write(
            to: EventsPageTests.folder.appending(path: EventsPage.fileName), atomically: true, encoding: .utf8)
    }
}
