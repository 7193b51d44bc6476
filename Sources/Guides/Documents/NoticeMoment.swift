import Mustache
import Orchestration

/// The case at the moment at which a notice was issued, and the fact that the notice tells of.
struct NoticeMoment {
    let issued: NoticeIssued
    let issuedAt: Timestamp
    let fact: Fact
    let state: CaseState
    let definition: WorkflowDefinition

    init(_ notice: String, in events: [Event], of definition: WorkflowDefinition) throws(NoticeDocument.Failure) {
        var state = CaseState.unregistered
        var numbers: [String] = []
        for (index, event) in events.enumerated() {
            state.apply(event)
            guard case .noticeIssued(let issued) = event.fact else { continue }
            numbers.append(issued.number)
            guard issued.notice.text == notice || issued.number == notice else { continue }
            let told = events[..<index].last { event in
                event.fact.announcements.contains { $0.kind == issued.kind && $0.item == issued.item }
            }
            self.issued = issued
            issuedAt = event.at
            fact = (told ?? event).fact
            self.state = state
            self.definition = definition.applied(to: state)
            return
        }
        throw .unknownNotice(notice, known: numbers)
    }

    /// The particulars and the text of one page.
    func page(_ say: Speaker, _ calendar: WorkingCalendar?) throws(NoticeDocument.Failure) -> [String: Any] {
        let particulars = NoticeParticulars(moment: self, say: say, calendar: calendar).values
        let template = definition.notices?.templates.first {
            "\($0.kind.rawValue)@\($0.version)" == issued.template
        }
        let text = template.map { say($0.text) } ?? DefaultDocuments.text(of: issued.kind, in: say.language)
        var page = particulars
        page["title"] = say(template?.title ?? issued.kind.text)
        page["language"] = say("zh-CN", "en")
        page["labels"] = ["number": say("文书编号", "Document"), "caseNumber": say("办件编号", "Case")]
        page["paragraphs"] = try paragraphs(of: text, particulars)
        page["note"] = say("", "English text for reference; the Chinese text counts.")
        return page
    }

    /// As plain text: what a template or a name holds becomes markup nowhere, since each paragraph is escaped as a whole.
    private func paragraphs(of text: String, _ particulars: [String: Any]) throws(NoticeDocument.Failure) -> [String] {
        do {
            let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
            return template.render(particulars).split(whereSeparator: \.isNewline)
                .map { $0.trimming }.filter { !$0.isEmpty }
        } catch {
            throw .unreadableTemplate(issued.template ?? issued.kind.rawValue, "\(error)")
        }
    }
}

extension Substring {
    fileprivate var trimming: String {
        let start = drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
