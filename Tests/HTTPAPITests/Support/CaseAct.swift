import Engine
import HTTPAPI
import Orchestration
import Testing

/// One command on a case as somebody sends it, and what the core is to be asked.
struct CaseAct: Sendable, CustomTestStringConvertible {
    var endpoint: Endpoint
    /// Below the case.
    var path: String
    var json: String
    var claims: AccessClaims
    var command: Command

    var testDescription: String { endpoint.rawValue }
}

extension CaseAct {
    static let agent = #"{"documentKind": "resident-id", "documentNumber": "442000197001010000", "name": "李四"}"#

    static func authority() throws -> Authority {
        Authority(
            id: "letter-1",
            agent: Person(
                id: PersonIdentity(try House.masterKey).id(
                    documentKind: "resident-id",
                    documentNumber: "442000197001010000",
                    tenant: House.tenant
                ),
                name: Sealed("李四"),
                documentNumber: Sealed("442000197001010000"),
                phone: Sealed(nil)
            ),
            scopes: [.supply, .pay]
        )
    }

    static func all() throws -> [CaseAct] { try byCitizens() + byStaff() + ofTheService() }

    private static func byCitizens() throws -> [CaseAct] {
        [
            CaseAct(
                .grantAuthority,
                "/authorities",
                #"{"id": "letter-1", "agent": \#(agent), "scopes": ["pay", "supply"]}"#,
                .grantAuthority(AuthorityGrant(authority: try authority()))
            ),
            CaseAct(
                .revokeAuthority,
                "/authorities/letter-1/revocation",
                "{}",
                .revokeAuthority(AuthorityRevocation(authority: "letter-1"))
            ),
            CaseAct(
                .authoriseUse,
                "/source-authorisations",
                #"{"source": "licences", "items": ["adaptation"], "validUntil": "2026-06-01T00:00:00Z"}"#,
                .authoriseUse(
                    UseAuthorisationGrant(
                        authorisation: UseAuthorisation(
                            source: "licences",
                            items: ["adaptation"],
                            validUntil: Timestamp(microseconds: 1_780_272_000_000_000)
                        )
                    )
                )
            ),
            CaseAct(
                .revokeUse,
                "/source-authorisations/licences/revocation",
                "{}",
                .revokeUse(UseAuthorisationRevocation(source: "licences"))
            ),
            CaseAct(
                .disputeSource,
                "/disputes",
                #"{"material": "residence", "source": "licences", "reason": "搬家了"}"#,
                .disputeSource(SourceDispute(material: "residence", source: "licences", reason: Sealed("搬家了")))
            ),
            CaseAct(.addItem, "/items", #"{"item": "visit#2"}"#, .addItem(ItemAddition(item: "visit#2"))),
            CaseAct(
                .withdrawItems,
                "/item-withdrawals",
                #"{"items": ["adaptation"], "reason": "不需要"}"#,
                .withdrawItems(ItemWithdrawal(items: ["adaptation"], reason: Sealed("不需要")))
            ),
            CaseAct(
                .answerQuestion,
                "/items/adaptation/reply",
                #"{"option": "ramp", "text": "门前"}"#,
                .answerQuestion(QuestionAnswer(item: "adaptation", option: "ramp", text: Sealed("门前")))
            ),
            CaseAct(
                .completeTask,
                "/items/card%23first/completion",
                #"{"reference": "44-1"}"#,
                .completeTask(TaskCompletion(item: "card#first", reference: "44-1"))
            ),
            CaseAct(
                .amendForm,
                "/amendments",
                #"{"fields": {"injury": "左腿骨折"}, "reason": "写错"}"#,
                .amend(Amendment(fields: Sealed(["injury": .text("左腿骨折")]), reason: Sealed("写错")))
            ),
            CaseAct(
                .rateCase,
                "/ratings",
                #"{"grade": 5, "comment": "好"}"#,
                .rate(Rating(grade: 5, comment: Sealed("好")))
            ),
        ]
    }

    private static func byStaff() -> [CaseAct] {
        [
            CaseAct(
                .reassignItem,
                "/items/adaptation/reassignment",
                #"{"organ": "11442000MB2C0003X3", "reason": "辖区"}"#,
                as: .supervisor,
                .reassign(Reassignment(item: "adaptation", organ: "11442000MB2C0003X3", reason: Sealed("辖区")))
            ),
            CaseAct(
                .divertItem,
                "/items/card%23first/diversion",
                #"{"holder": "大厅3号窗", "within": "3wd", "reason": "系统停机"}"#,
                as: .housingClerk,
                .divert(
                    Diversion(
                        item: "card#first",
                        holder: Sealed("大厅3号窗"),
                        within: .workingDays(3),
                        reason: Sealed("系统停机")
                    )
                )
            ),
            CaseAct(
                .correctDecision,
                "/items/confirmation/decision-correction",
                #"{"documentNumber": "更-1", "reason": "笔误", "grounds": {"reason": "a", "basis": "b", "remedy": "c"}}"#,
                as: .examiner,
                .correctDecision(
                    DecisionCorrection(
                        item: "confirmation",
                        decision: .rejected(Grounds(reason: Sealed("a"), basis: "b", remedy: "c")),
                        reason: Sealed("笔误"),
                        documentNumber: "更-1"
                    )
                )
            ),
            CaseAct(
                .extendTolerance,
                "/materials/residence/extension",
                #"{"by": "5wd", "reason": "台风"}"#,
                as: .supervisor,
                .extendTolerance(ToleranceExtension(material: "residence", by: .workingDays(5), reason: Sealed("台风")))
            ),
            CaseAct(
                .extendLimit,
                "/extensions",
                #"{"item": "confirmation", "by": "5wd", "reason": "复杂", "approver": "局长"}"#,
                as: .supervisor,
                .extendLimit(
                    LimitExtension(item: "confirmation", by: .workingDays(5), reason: Sealed("复杂"), approver: "局长")
                )
            ),
            CaseAct(
                .appealCard,
                "/card-appeals",
                #"{"card": "promise/confirmation.100", "reason": "停电"}"#,
                as: .examiner,
                .appealCard(CardAppeal(card: "promise/confirmation.100", reason: Sealed("停电")))
            ),
            CaseAct(
                .ruleOnCard,
                "/card-rulings",
                #"{"card": "promise/confirmation.100", "isLifted": true, "reason": "属实"}"#,
                as: .supervisor,
                .ruleOnCard(CardRuling(card: "promise/confirmation.100", isLifted: true, reason: Sealed("属实")))
            ),
            CaseAct(
                .repairBreach,
                "/breach-repair",
                #"{"reason": "已补交"}"#,
                as: .supervisor,
                .repairBreach(BreachRepair(reason: Sealed("已补交")))
            ),
        ]
    }

    private static func ofTheService() throws -> [CaseAct] {
        [
            CaseAct(
                .changeCalendar,
                "/calendar-change",
                #"{"reason": "2027年放假安排"}"#,
                as: .chiefOperator,
                .changeCalendar(CalendarChange(reason: "2027年放假安排"))
            ),
            CaseAct(
                .migrateCase,
                "/migration",
                #"{"to": {"id": "rehabilitation", "version": "1.0.0"}, "items": {"a": "b"}, "reason": "新版"}"#,
                as: .chiefOperator,
                .migrate(
                    Migration(
                        to: try Sample.definition.published().reference,
                        items: ["a": "b"],
                        reason: Sealed("新版")
                    )
                )
            ),
            CaseAct(
                .reportDelivery,
                "/notices/n.1/delivery",
                #"{"channel": "sms", "outcome": "delivered", "proof": "77"}"#,
                as: .housingSystem,
                .reportDelivery(DeliveryReport(notice: "n.1", channel: .sms, outcome: .delivered, proof: "77"))
            ),
        ]
    }

    private init(
        _ endpoint: Endpoint,
        _ path: String,
        _ json: String,
        as claims: AccessClaims = .zhang,
        _ command: Command
    ) {
        self.init(endpoint: endpoint, path: path, json: json, claims: claims, command: command)
    }
}
