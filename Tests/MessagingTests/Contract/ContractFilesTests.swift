import Foundation
import Messaging
import Testing

@Suite("The committed contract is the generated one")
struct ContractFilesTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Deploy/contract").standardizedFileURL

    @Test("every document, schema and sample, byte by byte; after a change: onevisit contract write Deploy/contract")
    func committed() throws {
        let generated = try ContractBundle.files()
        for (path, bytes) in generated {
            let committed = try? Data(contentsOf: Self.folder.appending(path: path))
            #expect(committed == Data(bytes), "\(path)")
        }
        let found = FileManager.default.enumerator(atPath: Self.folder.path)?.compactMap { $0 as? String } ?? []
        let leftOver = found.filter { $0.contains(".") && generated[$0] == nil }
        #expect(leftOver.isEmpty)
    }

    @Test("the page for integrators shows the vector and the table as they are")
    func page() throws {
        let page = Self.folder.appending(path: "../../Sources/AdapterKit/Documentation.docc/AnyLanguage.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains(AdmittedAnswers.markdown))
        let sample = try #require(try GoldenSample.all().first { $0.name == "answer-confirmed" })
        #expect(text.contains(try #require(sample.message[WireHeaderName.signature])))
        #expect(text.contains(String(decoding: sample.message.body, as: UTF8.self)))
        #expect(text.contains(SampleSecrets.housing))
        for name in [WireHeaderName.id, WireHeaderName.source, WireHeaderName.subject, WireHeaderName.time] {
            #expect(text.contains(try #require(sample.message[name])), "\(name)")
        }
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 150)
    }
}
