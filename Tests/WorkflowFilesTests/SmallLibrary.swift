/// A small library without a fault, in English, into which tests write one fault at a time.
enum SmallLibrary {
    static let theme = "theme.yaml"
    static let city = "city.yaml"
    static let first = "first.yaml"
    static let calendar = "calendar.yaml"
    /// No theme refers to it, except where a fault lets one.
    static let guarded = "guarded.yaml"
    /// Not among ``texts``: only faults that are written into it bring it along.
    static let overlay = "overlay.yaml"

    static let texts: [String: String] = [
        theme: themeText,
        city: cityText,
        first: entry("first", department: "hr", materials: "{main-proof: primary}"),
        "second.yaml": entry(
            "second",
            department: "housing",
            materials: "{side-proof: secondary, home-proof: secondary}"
        ),
        "third.yaml": entry("third", department: "hr", materials: "{}"),
        "opinion.yaml": task("opinion", kind: "consultation"),
        "fee.yaml": task("fee", kind: "payment"),
        "sign.yaml": task("sign", kind: "signature"),
        "come.yaml": task("come", kind: "appearance"),
        guarded: guardedText,
        calendar: calendarText,
    ]

    private static let themeText = """
        format: onevisit/1
        theme: {id: test-theme, title: {zh: 测试, en: Test}, version: "1"}
        lead: hr
        promisedLimit: 20wd
        acceptance: reviewed
        issue: each
        outcome: all
        parties:
          employer: {title: 单位, acts: {confirm: {title: 确认, items: [second], limit: 5wd}}}
        situation:
          abroad: {title: 出国, question: 出国吗?}
          purpose: {title: 用途, question: 用途?, options: {build: 建设, move: 易地}}
        form:
          name: {title: 姓名, kind: text}
          children: {title: 子女, kind: number}
        materials:
          main-proof: {title: 主证明, importance: primary, sources: [share: decisions, upload]}
          side-proof:
            title: 副证明
            importance: secondary
            sources: [upload]
            tolerance: {within: 3wd}
          home-proof:
            title: 居住证明
            importance: secondary
            sources: [certificate: card, upload]
            commitment: {statement: residence@1, verifyWithin: 30wd, verifyBy: hr}
        items:
          first: {catalogue: first@1, materials: [main-proof], result: {months: {title: 期限月, kind: number}}, fields: [name]}
          second: {catalogue: second@1, after: [first], materials: [side-proof, home-proof]}
          third: {catalogue: third@1, situation: abroad, needsData: [first.months], materials: []}
        onReject: {others: continue}
        """

    private static let cityText = """
        format: onevisit/1
        city: {id: testville, title: {zh: 测试市, en: Testville}, jurisdiction: "442000"}
        calendar: plain
        departments:
          hr: {title: {zh: 人社, en: Human resources}, organ: 11442000MB2C10011A, handling: adapter}
          housing: {title: {zh: 住建, en: Housing}, organ: 11442000MB2C10033C, handling: manual}
        sources:
          decisions: {title: 认定信息, method: share, department: hr, status: closed}
          card: {title: 社保卡, method: certificate, department: hr}
        limits: {correction: 10wd}
        cards: {before: 1wd, used: 70%}
        statements:
          residence: {version: 1, text: 承诺}
        """

    private static let calendarText = """
        format: onevisit/1
        calendar: {id: plain, version: "1", offset: "+08:00", from: 2026-01-01, until: 2026-12-31}
        holidays:
          - {festival: New Year, dates: 2026-01-01 to 2026-01-03, makeUpWorkdays: [2026-01-04]}
        """

    /// A service that may be extended and suspended, and for which nobody may give a commitment.
    private static let guardedText =
        entry("guarded", department: "hr", materials: "{side-proof: secondary, home-proof: secondary}") + """

            extension: {maximum: 8wd, approver: 局长, basis: 某法}
            specialProcedures: {hearing: {title: 听证, basis: 听证办法, longest: 30d}}
            delivery: 10wd
            noCommitment: yes
            """

    static let overlayText = """
        format: onevisit/1
        theme: {id: local-theme, version: "1"}
        overlay: test-theme@1
        set:
          promisedLimit: 15wd
          lead: housing
          items: {second: {promisedLimit: 3wd}}
        add:
          items: {fourth: {catalogue: third@1, after: [first]}}
        remove:
          items: [third]
        """

    private static func task(_ id: String, kind: String) -> String {
        """
        format: onevisit/1
        catalogue: {id: \(id), version: 1, title: {zh: \(id)事项, en: \(id) service}}
        department: hr
        kind: \(kind)
        implementationCode: 11442000MB2C10011A3002014007101
        basicCode: "002014007101"
        basis: [some law]
        """
    }

    private static func entry(_ id: String, department: String, materials: String) -> String {
        let organ = department == "hr" ? "11442000MB2C10011A" : "11442000MB2C10033C"
        return """
            format: onevisit/1
            catalogue: {id: \(id), version: 1, title: {zh: \(id)事项, en: \(id) service}}
            department: \(department)
            kind: promised
            implementationCode: \(organ)3002014007101
            basicCode: "002014007101"
            statutoryLimit: 20wd
            promisedLimit: 5wd
            basis: [some law]
            materials: \(materials)
            """
    }
}
