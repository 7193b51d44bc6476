import Orchestration
import WorkflowFiles

@testable import Guides

/// A case with one notice, told by its facts alone.
enum NoticeSample {
    static let at = Timestamp(microseconds: 1_772_415_000_000_000)

    static func event(_ fact: Fact) -> Event { Event(at: at, fact) }

    static func document(
        _ kind: NoticeKind,
        applicant: String = "张三",
        template: NoticeTemplate? = nil,
        asking notice: String = "n1",
        with later: [Event] = []
    ) throws -> NoticeDocument {
        var definition = try SmallTheme.workflow().definition
        definition.notices = template.map {
            NoticePolicy(channels: [.portal], channelLimit: .workingDays(2), templates: [$0])
        }
        let issued = NoticeIssued(
            notice: "n1",
            kind: kind,
            recipient: .applicant,
            template: template.map { "\($0.kind.rawValue)@\($0.version)" },
            number: "2026-0007-01",
            channel: .portal
        )
        let events = [registered(definition, applicant), event(fact(kind)), event(.noticeIssued(issued))] + later
        return try NoticeDocument(notice, in: events, of: definition, calendar: nil)
    }

    private static func registered(_ definition: WorkflowDefinition, _ name: String) -> Event {
        let submission = Submission(
            workflow: WorkflowReference(id: definition.id, version: definition.version, hash: "00"),
            applicant: Person(id: "p", name: Sealed(name), documentNumber: Sealed("1"), phone: Sealed("2"))
        )
        return event(
            .caseRegistered(
                CaseRegistered(
                    caseID: "c",
                    number: "2026-0007",
                    receivedAt: at,
                    submission: submission,
                    clock: clock(.correctionNotice, .case)
                )
            )
        )
    }

    private static func fact(_ kind: NoticeKind) -> Fact {
        guard kind == .tolerance else {
            let grounds = Grounds(
                reason: Sealed("不属于本机关职权"),
                basis: "行政许可法第三十二条",
                remedy: "六十日内申请行政复议"
            )
            return .caseNotAccepted(CaseNotAccepted(notice: "n1", grounds: grounds))
        }
        let tolerance = Tolerance(
            material: "plan",
            items: ["fire"],
            holds: ["fire"],
            onExpiry: .terminateItem,
            clock: clock(.tolerance, .material("plan"))
        )
        return .caseAccepted(
            CaseAccepted(
                notice: "n0",
                items: ["fire": .waiting],
                tolerances: [tolerance],
                commitments: [],
                clock: nil,
                acts: []
            )
        )
    }

    /// Ends with 2026-03-09 in China.
    private static func clock(_ kind: Clock.Kind, _ subject: Clock.Subject) -> Clock {
        Clock(
            id: ClockID(kind.rawValue),
            kind: kind,
            subject: subject,
            start: at,
            limit: .workingDays(5),
            due: Timestamp(microseconds: 1_773_072_000_000_000),
            marks: [],
            calendar: "china@1"
        )
    }
}
