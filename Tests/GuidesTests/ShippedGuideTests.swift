import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("The guides of the shipped themes tell what the themes say")
struct ShippedGuideTests {
    /// A sentence that the guide must hold, where a citizen looks for it.
    struct Told: Sendable, CustomTestStringConvertible {
        let theme: WorkflowID
        let item: String
        let sentence: String

        init(_ theme: WorkflowID, _ item: String, _ sentence: String) {
            self.theme = theme
            self.item = item
            self.sentence = sentence
        }

        var testDescription: String { "\(theme): \(sentence)" }
    }

    static let itemSentences = [
        Told("newborn", "社保卡申领", "「新生儿」每一个各办一次，互不影响：一个没办成，其他的照办。"),
        Told("newborn", "居民医保费", "要缴费：400元，收到通知后90日内由您缴纳；部门确认收到即办好。逾期的，本事项终止。"),
        Told("second-hand-home", "税费缴纳", "要缴费：金额以「核税」的结果为准，收到通知后15日内由您缴纳；部门确认收到即办好。逾期的，本事项终止。"),
        Told("second-hand-home", "卖方签署", "要签署：收到通知后5个工作日内由「卖方」签署。逾期的，本事项终止。"),
        Told("second-hand-home", "转移登记", "本事项一经交给部门办理，整件申请就不能再撤回。"),
        Told("second-hand-home", "核税", "线上办不了的情形可以转到线下办，最长10个工作日；事项不因此终止，办妥后继续。"),
        Told("planning-permit", "绿化意见", "逾期不答复的，视为没有意见（依据：示例：本市并联审批办法）。"),
        Told("planning-permit", "消防意见", "逾期不答复不等于同意，由工作人员催办处理（依据：行政许可法第二十六条）。"),
        Told("planning-permit", "易地修建许可", "人防审批：「应建人防审批」、「易地修建许可」办成一项即可，按此先后优先；选定一项后，其他的不再办。"),
        Told("work-injury", "停工留薪期延长", "需要时由您提出，提出之前不办；上一次办完才能再提出，最多2次。"),
        Told("work-injury", "分期结算", "需要时由您提出，提出之前不办；以后上一次办好满30日再办一次，最多24次。"),
        Told("work-injury", "再次鉴定", "不是每件都办：办理期间您认为需要的，可以提出加办。"),
    ]

    @Test("how an item is carried out", arguments: itemSentences)
    func conduct(told: Told) throws {
        let guide = try #require(ShippedThemes.guide(told.theme, .chinese))
        let item = try #require(guide.items.first { $0.title == told.item })
        #expect(item.conduct.contains { $0.contains(told.sentence) }, "\(item.conduct)")
    }

    static let waitSentences = [
        Told("newborn", "生育费用报销", "出生医学证明（「新生儿」全部办好）"),
        Told("newborn", "出生登记", "出生医学证明（「新生儿」各等各的）"),
        Told("newborn", "科学育儿指导", "出生医学证明（「新生儿」中有一个办成即可）"),
        Told("second-hand-home", "资金监管", "网签备案：有数据即可，不等结果"),
    ]

    @Test("what an item waits for", arguments: waitSentences)
    func waits(told: Told) throws {
        let guide = try #require(ShippedThemes.guide(told.theme, .chinese))
        let item = try #require(guide.items.first { $0.title == told.item })
        #expect(item.waits.contains(told.sentence), "\(item.waits)")
    }

    @Test("both kinds of statement: how they are checked, how many, and what an untrue one leads to")
    func commitments() throws {
        let home = try #require(ShippedThemes.guide("second-hand-home", .english))
        let proof = try #require(home.materials.first { $0.title == "Proof of the family's homes" })
        #expect(
            proof.statement?.contains(
                "checks 30 % of the statements afterwards, chosen by lot, within 40 working days, by comparing data."
            ) == true
        )
        #expect(proof.statement?.contains("decisions resting on it are revoked by law") == true)
        let business = try #require(ShippedThemes.guide("business-start", .chinese))
        let licence = try #require(business.items.first { $0.statement != nil })
        #expect(licence.statement?.hasPrefix("能。您签署承诺书，承诺符合许可条件，部门不再审查，直接发证。") == true)
        #expect(licence.statement?.contains("到现场逐件核查") == true)
        #expect(licence.statement?.contains("限您15个工作日内整改；逾期未改的，依法撤销有关决定") == true)
        #expect(licence.statementText?.isEmpty == false)
    }

    @Test("procedures, extensions and delivery come with their time and their law")
    func lawfulTime() throws {
        let guides = ShippedThemes.all.map { GuideWriter($0, .chinese).text() }
        let lines = Set(guides.flatMap(\.items).flatMap(\.conduct))
        for workflow in ShippedThemes.all {
            for item in workflow.definition.items {
                for procedure in item.specialProcedures {
                    #expect(
                        lines.contains { $0.hasPrefix("需要「\(procedure.title.zh)」的") && $0.contains(procedure.basis) }
                    )
                }
                if let policy = item.extensionPolicy {
                    let most = policy.maximum.text.zh
                    #expect(lines.contains { $0.contains("最多延长\(most)") && $0.contains(policy.basis) })
                }
                if let limit = item.deliveryLimit { #expect(lines.contains("作出决定后\(limit.text.zh)内，把结果送达您。")) }
            }
        }
        let planning = try #require(ShippedThemes.guide("planning-permit", .chinese))
        #expect(planning.limits.contains("法律规定的整件时限是45个工作日。"))
        #expect(planning.limits.contains { $0.contains("经本级人民政府负责人批准，最多延长15个工作日") })
        #expect(planning.limits.contains { $0.hasPrefix("不计入时限：") && $0.contains("消防意见") && $0.contains("公示") })
    }

    @Test("the whole: lists, acceptance in parts and by silence, the last moment to take back, what is decided anew")
    func whole() throws {
        let newborn = try #require(ShippedThemes.guide("newborn", .english))
        #expect(newborn.applicants.contains { $0.hasPrefix("One application is for 1 to 6 of “Children”") })
        #expect(newborn.materials.contains { $0.purpose.hasSuffix("(one for each of “Children”)") })
        #expect(newborn.stages.contains { $0.text.contains("begin at once; they do not wait for the others") })
        let planning = try #require(ShippedThemes.guide("planning-permit", .english))
        #expect(planning.stages.contains { $0.text.contains("counts as accepted from the day of receipt") })
        #expect(planning.problems.contains { $0.hasPrefix("If “Floor area in square metres” in the form changes") })
        let home = try #require(ShippedThemes.guide("second-hand-home", .english))
        #expect(home.problems.contains { $0.hasSuffix("but no longer once “Transfer” is with its department.") })
    }

    @Test(
        "no sentence is empty, unfinished or shows an id of the definition's",
        arguments: ShippedThemes.all.map(\.definition.id)
    )
    func plainWords(theme: WorkflowID) throws {
        let workflow = try #require(ShippedThemes.all.first { $0.definition.id == theme })
        for language in LocalizedText.Language.allCases {
            let guide = GuideWriter(workflow, language).text()
            let lines = guide.items.flatMap { $0.conduct + $0.waits } + guide.limits + guide.problems + guide.applicants
            #expect(lines.allSatisfy { !$0.isEmpty && !$0.contains("()") && !$0.contains("“”") && !$0.contains("「」") })
            let ids = workflow.definition.items.map(\.id.text).filter { $0.contains("-") }
            for id in ids { #expect(!lines.contains { $0.contains(id) }, "\(id)") }
        }
    }
}
