import Engine
import Hummingbird
import Messaging
import Orchestration

extension Handlers {
    /// Where the case stands, for programs as JSON and for people as text.
    func readCase(_ call: Call) async throws -> Response {
        let disclosure = try Disclosure(call)
        let form = try Representation(accept: call.request.headers[.accept])
        try await awaitFreshness(call)
        let visible = try await visibleCase(call.caseID, for: call)
        var document = CaseDocument(progress: progress(of: visible))
        if case .full(let purpose) = disclosure {
            guard visible.access.showsApplication else {
                let text = LocalizedText(
                    zh: "请通过工单查看所需信息",
                    en: "read what you need through your work order"
                )
                throw Problem(.roleNotAdmitted, text, at: "view")
            }
            var purpose = purpose
            if case .agent = visible.access, purpose == Disclosure.ownCase { purpose = "as-agent" }
            try await noteAccess(to: visible.state.id, purpose: purpose, by: call)
            document.application = ApplicationDocument(visible.state)
        }
        let token: HTTPFields = [.freshnessToken: visible.token.description]
        guard form == .text else { return try .json(document, headers: token) }
        return .text(document.progress.text(in: call.language), language: call.language, headers: token)
    }

    /// What happened, line by line, as far as it concerns the caller.
    func readTimeline(_ call: Call) async throws -> Response {
        let form = try Representation(accept: call.request.headers[.accept])
        try await awaitFreshness(call)
        let visible = try await visibleCase(call.caseID, for: call)
        let timeline = Timeline(
            events: visible.events.map(\.event),
            definition: visible.definition,
            audience: visible.access.audience,
            offset: visible.calendar.offset
        )
        let token: HTTPFields = [.freshnessToken: visible.token.description]
        guard form == .text else { return try .json(timeline, headers: token) }
        return .text(timeline.text(in: call.language), language: call.language, headers: token)
    }

    /// Why it stands there: what each item waits for, and each limit day by day. It shows the machinery of every department, so
    /// it is for the lead's staff and for those who watch or run the whole.
    func explainCase(_ call: Call) async throws -> Response {
        let form = try Representation(accept: call.request.headers[.accept])
        try await awaitFreshness(call)
        let visible = try await visibleCase(call.caseID, for: call)
        if case .department = visible.access {
            throw Problem(.roleNotAdmitted, LocalizedText(zh: "限牵头部门", en: "for the lead department"), at: "organ")
        }
        let document = ExplainDocument(
            state: visible.state,
            definition: visible.definition,
            calendar: visible.calendar,
            now: dependencies.now()
        )
        let token: HTTPFields = [.freshnessToken: visible.token.description]
        guard form == .text else { return try .json(document, headers: token) }
        return .text(document.text(in: call.language), language: call.language, headers: token)
    }

    func progress(of visible: VisibleCase) -> ProgressDocument {
        ProgressDocument(
            state: visible.state,
            definition: visible.definition,
            calendar: visible.calendar,
            now: dependencies.now(),
            audience: visible.access.audience
        )
    }
}
