import Mustache
package import Orchestration

/// The document of one notice (文书), in Chinese and English: what was decided then, whatever has happened since.
///
/// It names people and is made only on demand; nothing of it is kept.
package struct NoticeDocument: Sendable {
    package enum Failure: Error, Hashable, CustomStringConvertible {
        case unknownNotice(String, known: [String])
        case unreadableTemplate(String, String)

        package var description: String {
            switch self {
            case .unknownNotice(let text, let known):
                "the case has no notice \(text); it has \(known.isEmpty ? "none" : known.joined(separator: ", "))"
            case .unreadableTemplate(let template, let reason):
                "the template \(template) of the city's file cannot be read: \(reason)"
            }
        }
    }

    package let number: String
    /// One page that loads nothing from elsewhere.
    package let html: String

    /// - Parameters:
    ///   - notice: The notice's id or its number.
    ///   - events: All events of the case from its first.
    ///   - definition: The workflow under which the case goes.
    package init(
        _ notice: String,
        in events: [Event],
        of definition: WorkflowDefinition,
        calendar: WorkingCalendar?
    ) throws(Failure) {
        let moment = try NoticeMoment(notice, in: events, of: definition)
        number = moment.issued.number
        let copies = moment.issued.kind.copies
        var pages: [[String: Any]] = []
        for copy in 1...copies {
            for language in LocalizedText.Language.allCases {
                let say = Speaker(language: language)
                var page = try moment.page(say, calendar)
                if copies > 1 { page["copy"] = say("一式\(copies)份，第\(copy)份", "Copy \(copy) of \(copies)") }
                pages.append(page)
            }
        }
        html = try Self.html(pages, title: "\(moment.issued.kind.text.zh) \(moment.issued.number)")
    }

    private static func html(_ pages: [[String: Any]], title: String) throws(Failure) -> String {
        MustacheContentTypes.register(GuideMarkup(), named: GuideMarkup.name)
        do {
            let template = String(decoding: PackageResources.document_mustache, as: UTF8.self)
            return try MustacheTemplate(string: template).render(["title": title, "pages": pages] as [String: Any])
        } catch {
            throw .unreadableTemplate("document", "\(error)")
        }
    }
}

extension NoticeKind {
    /// The applicant and the organ each keep one copy of what the applicant promised.
    fileprivate var copies: Int { self == .tolerance ? 2 : 1 }
}
