import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

/// A theme small enough to check a whole page by eye, with one of each thing a guide tells of.
enum SmallTheme {
    static func workflow() throws -> CompiledWorkflow {
        let library = WorkflowLibrary.read(texts)
        #expect(library.findings.map { $0.rendered(in: .english) } == [])
        return try #require(library.definitions().first)
    }

    /// The theme with something changed in its definition.
    static func workflow(_ change: (inout WorkflowDefinition) -> Void) throws -> CompiledWorkflow {
        let workflow = try workflow()
        var definition = workflow.definition
        change(&definition)
        return try CompiledWorkflow(definition, services: workflow.services)
    }

    private static let texts = [
        "theme.yaml": """
        format: onevisit/1
        theme: {id: open-cafe, title: {zh: 开咖啡馆一件事, en: Open a café}, version: "1"}
        lead: market
        promisedLimit: 10wd
        excluded: [{zh: 现场核查, en: Inspection}]
        acceptance: reviewed
        issue: each
        outcome: requiredItems
        parties:
          applicant: {title: {zh: 经营者, en: Owner}, mayUseAgent: yes}
          landlord:
            title: {zh: 房东, en: Landlord}
            acts: {agree: {title: {zh: 同意使用, en: Agree to the use}, items: [licence], limit: 3wd}}
        situation:
          outdoor: {title: 外摆, question: {zh: 是否外摆?, en: Tables outside?}}
          size:
            title: 面积
            question: {zh: 面积多大?, en: How large is it?}
            options: {small: {zh: 小于50平方米, en: below 50 m²}, large: {zh: 50平方米以上, en: 50 m² or more}}
        form:
          name: {title: {zh: 店名, en: Name}, kind: text}
        materials:
          lease: {title: {zh: 租赁合同, en: Lease}, importance: primary, sources: [share: leases, upload]}
          plan:
            title: {zh: 平面图, en: Floor plan}
            importance: secondary
            sources: [upload]
            tolerance: {within: 3wd}
          health:
            title: {zh: 健康证明, en: Health certificate}
            importance: secondary
            sources: [certificate: card, counter]
            commitment: {statement: health@2, verifyWithin: 30wd, verifyBy: market}
        items:
          licence: {catalogue: licence@1, materials: [lease, health], result: {area: {title: 核定面积, kind: number}}}
          fire: {catalogue: fire@1, when: 情形.size = large, after: [licence], materials: [plan]}
          street: {catalogue: street@1, situation: outdoor, needsData: [licence.area], materials: [], mandatory: no}
        onReject: {licence: rejectCase, others: continue}
        """,
        "city.yaml": """
        format: onevisit/1
        city: {id: testville, title: {zh: 测试市, en: Testville}, jurisdiction: "442000"}
        calendar: plain
        departments:
          market: {title: {zh: 市场监管, en: Market supervision}, organ: 11442000MB2C10011A, handling: adapter}
          fire: {title: {zh: 消防, en: Fire brigade}, organ: 11442000MB2C10033C, handling: manual}
        sources:
          leases: {title: {zh: 租赁备案, en: Registered leases}, method: share, department: market, status: closed}
          card: {title: {zh: 健康证, en: Health card}, method: certificate, department: market}
        limits: {correction: 10wd}
        cards: {before: 1wd, used: 70%}
        statements:
          health: {version: 2, text: {zh: 本人身体健康。, en: I am healthy.}}
        """,
        "licence.yaml": entry(
            "licence",
            "market",
            "{zh: 食品经营许可, en: Food licence}",
            "{lease: primary, health: secondary}"
        ),
        "fire.yaml": entry("fire", "fire", "{zh: 消防检查, en: Fire inspection}", "{plan: secondary}"),
        "street.yaml": entry("street", "market", "{zh: 外摆备案, en: Filing of tables outside}", "{}"),
        "calendar.yaml": """
        format: onevisit/1
        calendar: {id: plain, version: "1", offset: "+08:00", from: 2026-01-01, until: 2026-12-31}
        holidays:
          - {festival: New Year, dates: 2026-01-01 to 2026-01-03, makeUpWorkdays: [2026-01-04]}
        """,
    ]

    private static func entry(_ id: String, _ department: String, _ title: String, _ materials: String) -> String {
        let organ = department == "market" ? "11442000MB2C10011A" : "11442000MB2C10033C"
        return """
            format: onevisit/1
            catalogue: {id: \(id), version: 1, title: \(title)}
            department: \(department)
            kind: promised
            implementationCode: \(organ)3002014007101
            basicCode: "002014007101"
            statutoryLimit: 20wd
            promisedLimit: 5wd
            basis: [{zh: 食品安全法第三十五条, en: Food Safety Law art. 35}]
            materials: \(materials)
            fees: {zh: 不收费, en: Free of charge}
            results: [\(title)]
            """
    }
}
