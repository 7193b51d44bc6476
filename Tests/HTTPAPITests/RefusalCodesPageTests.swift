import Foundation
import HTTPAPI
import Orchestration
import Testing

@Suite("The page of refusal codes is the code's")
struct RefusalCodesPageTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Engine/Documentation.docc").standardizedFileURL

    @Test("byte by byte; after a change: onevisit contract pages Sources/Engine/Documentation.docc")
    func committed() throws {
        let file = Self.folder.appending(path: RefusalCodesPage.fileName)
        #expect(try String(contentsOf: file, encoding: .utf8) == RefusalCodesPage.markdown)
    }

    @Test("one row for each code, with text, status, remedy and origin")
    func rows() {
        let rows = RefusalCodesPage.markdown.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == RefusalCode.allCases.count)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count == 5, "\(row)")
            #expect(cells.allSatisfy { !$0.isEmpty }, "\(row)")
        }
        for code in RefusalCode.allCases { #expect(rows.contains { $0.hasPrefix("| `\(code.rawValue)` |") }) }
    }
}
