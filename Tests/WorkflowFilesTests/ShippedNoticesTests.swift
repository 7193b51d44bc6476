import Orchestration
import Testing
import WorkflowFiles

/// The city's own words for what has legal effect (文书).
@Suite("The shipped notices")
struct ShippedNoticesTests {
    /// What a template may name, as the engine fills it in.
    private static let known: Set<String> = [
        "number", "caseNumber", "theme", "organ", "organCode", "date", "applicant", "agent", "item", "items",
        "materials", "index", "title", "form", "reason", "remedy", "deadline", "why", "consequence", "holds", "basis",
        "decision",
        "procedure", "approver", "outcome", "expected",
    ]

    @Test("hold a text in both languages for every kind, with places that are known and sections that end")
    func complete() throws {
        let library = WorkflowLibrary.load(directory: Shipped.folder)
        let policy = try #require(library.definitions().first?.definition.notices)
        #expect(policy.channels == [.portal, .sms, .post, .counter])
        // Nobody runs an adapter for them: the portal shows them all, and nothing waits for a report.
        #expect(policy.delivery == nil)
        #expect(Set(policy.templates.map(\.kind)) == Set(NoticeKind.allCases))
        #expect(policy.templates.count == NoticeKind.allCases.count)
        for template in policy.templates {
            let english = try #require(template.text.en, "\(template.kind)")
            #expect(template.title.en != nil)
            for text in [template.text.zh, english] {
                let places = Self.places(in: text)
                #expect(Set(places.map { $0.drop { "#/^".contains($0) } }.map(String.init)).isSubset(of: Self.known))
                var open: [Substring] = []
                for place in places {
                    switch place.first {
                    case "#", "^": open.append(place.dropFirst())
                    case "/": #expect(open.popLast() == place.dropFirst(), "\(template.kind): \(place)")
                    default: break
                    }
                }
                #expect(open.isEmpty, "\(template.kind)")
                #expect(places.contains("caseNumber"), "whoever asks about it must be able to say which case it is")
            }
            // Both languages name the same things.
            #expect(Set(Self.places(in: template.text.zh)) == Set(Self.places(in: english)), "\(template.kind)")
        }
    }

    private static func places(in text: String) -> [Substring] {
        text.split(separator: "{{").compactMap { part in
            part.contains("}}") ? part.prefix { $0 != "}" } : nil
        }
    }
}
