import Foundation
import Messaging
import Orchestration
import Testing

@Suite("The page of events is the code's")
struct EventsPageTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/Engine/Documentation.docc").standardizedFileURL

    @Test("byte by byte; after a change: onevisit contract pages Sources/Engine/Documentation.docc")
    func committed() throws {
        let file = Self.folder.appending(path: EventsPage.fileName)
        #expect(try String(contentsOf: file, encoding: .utf8) == EventsPage.markdown)
    }

    @Test("the fields of a fact are the members of its stored bytes", arguments: Fact.Kind.allCases)
    func fields(kind: Fact.Kind) throws {
        let sample = FactSamples.fact(kind)
        let encoded = try EventCoding.encode(Event(at: SampleParts.at, sample))
        let stored = try #require(JSONSerialization.jsonObject(with: Data(encoded.open)) as? [String: Any])
        let fields = PayloadField.all(of: sample)
        let names = Set(fields.map(\.name))
        #expect(names.isSuperset(of: stored.keys))
        // What is not stored of a sample must be something that may be left out.
        for field in fields where stored[field.name] == nil {
            guard case .optional = field.kind else {
                Issue.record("\(kind).\(field.name) is not stored")
                continue
            }
        }
    }

    @Test("kinds are told in words, through every nesting")
    func kinds() {
        let registered = PayloadField.all(of: FactSamples.fact(.caseRegistered))
        #expect(registered.map(\.name) == ["caseID", "number", "receivedAt", "submission", "clock", "submittedBy"])
        #expect(
            registered.map(\.kind.text) == [
                "id of case", "text", "instant", "`Submission`", "`Clock`", "`Supplier`, optional",
            ]
        )
        let corrected = PayloadField.all(of: FactSamples.fact(.fieldsCorrected))
        #expect(corrected.first?.kind.text == "sealed map of id of field to `DataValue`")
        #expect(corrected.first { $0.name == "parties" }?.kind.text == "map of id of party to `Person`, optional")
        let failed = PayloadField.all(of: FactSamples.fact(.workOrderFailed))
        #expect(failed.map(\.kind.text) == ["id of work order", "number", "text", "`Clock`, optional"])
    }

    @Test("no line of the catalogue is empty or said twice")
    func meanings() {
        let all = Fact.Kind.allCases.map(\.about)
        #expect(all.allSatisfy { !$0.meaning.zh.isEmpty && !($0.meaning.en ?? "").isEmpty && !$0.causes.isEmpty })
        #expect(Set(all.map(\.meaning.zh)).count == all.count)
        #expect(Set(all.map(\.meaning.en)).count == all.count)
    }
}
