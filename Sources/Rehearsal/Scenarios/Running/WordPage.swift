package import Orchestration
package import WorkflowFiles

/// The page of everything that can be written in a scenario, made from the tables themselves.
package enum WordPage {
    package static func markdown() -> String {
        var page = head
        page += "\n## 谁 · Who\n\n" + people
        page += "\n## 做什么 · Verbs\n\n" + table(Verb.all.map { ($0.words, $0.example, $0.meaning) })
        page += "\n## 必须成立的 · Expectations\n\n"
        page += table(Expectation.all.map { ($0.words, $0.example, $0.meaning) })
        page += things
        page += "\n## 文件的键 · Keys of the file\n\n| 键 | Key | |\n|---|---|---|\n"
        for key in ScenarioKey.allCases {
            page += "| \(key.words.chinese.joined(separator: " / ")) | \(key.words.english.joined(separator: " / ")) "
            page += "| \(key.meaning.zh)。\(key.meaning.english). |\n"
        }
        return page
    }

    /// The lines that the tables show as examples.
    package static var examples: [LocalizedText] { Verb.all.map(\.example) + Expectation.all.map(\.example) }

    /// The lines that no scenario of the theme could hold, with what is wrong with them.
    package static func faults(in lines: [String], for workflow: CompiledWorkflow) -> [String: Complaint] {
        let vocabulary = Vocabulary(workflow)
        var faults: [String: Complaint] = [:]
        for line in lines {
            do { _ = try LineReader.read(line, vocabulary) } catch { faults[line] = Complaint(error) }
        }
        return faults
    }

    private static func table(_ rows: [(Words, LocalizedText, LocalizedText)]) -> String {
        var page = "| 词 | Word | 例 · Example | |\n|---|---|---|---|\n"
        for (words, example, meaning) in rows {
            page += "| \(words.chinese.joined(separator: " / ")) | \(words.english.joined(separator: " / ")) "
            page += "| `\(example.zh)`<br>`\(example.english)` | \(meaning.zh) \(meaning.english) |\n"
        }
        return page
    }

    private static var people: String {
        let words = { (kind: Who.Kind) in "\(kind.words.word(in: .chinese)) (\(kind.words.word(in: .english)))" }
        return """
            申请人 (applicant)、主题里的其他当事人 (the theme's other parties)、部门 (departments) 均可用编号、中文名或英文名。
            部门名后可加 \(words(.counter))、\(words(.supervisor))：`人社窗口`、`human-resources supervisor`。
            另有 \(words(.agent))、\(words(.operator))、\(words(.stranger))（与办件无关的人 somebody who has nothing to do with the case）。

            """
    }

    private static var things: String {
        var page = "\n没有引导词时，说的是事项或材料。Without a word, an item or a material is meant:\n\n"
        page += "- 事项 item: `产权核验 已批准待发`; "
        page += list(CaseWords.itemStatuses.rows(ItemStatus.allCases)) + ". "
        page += "`产权核验 已终止 原因=前置未办成`\n"
        page += "- 材料 material: `户籍证明 容缺中`; "
        page += list(CaseWords.standings.rows(MaterialState.Standing.allCases)) + ". `户籍证明 已收到 等级=B`\n"
        page += "- 办件 case: " + list(CaseWords.phases.rows(CasePhase.allCases)) + "; "
        page += list(CaseWords.outcomes.rows(CaseOutcome.allCases)) + "\n"
        page += "- 时限 deadline: " + list(CaseWords.clocks.rows(Clock.Kind.allCases)) + "\n"
        page += "- 工单 order: " + list(CaseWords.orderKinds.rows(WorkOrder.Kind.allCases)) + "\n"
        page += "- 记录 recorded: " + list(CaseWords.facts.rows(Fact.Kind.allCases)) + "\n"
        return page
    }

    private static func list(_ texts: [LocalizedText]) -> String {
        texts.map { $0.zh == $0.english ? $0.zh : "\($0.zh) \($0.english)" }.joined(separator: ", ")
    }

    /// The example on the page; a test plays it.
    package static let example = """
        格式: onevisit-scenario/1
        主题: work-injury-rehabilitation
        场景:
          户籍证明可以后补:
            申请: {情形: 居家改造, 容缺: 户籍证明, 承诺: 居住证明}
            经过:
              - 2026-02-10 09:00 申请人 提交 => 办件 审查中
              - 2026-02-10 10:00 人社 受理 => 时限 容缺 户籍证明 2026-02-24
              - 2026-02-24 住建 批准 住房核验 => 住房核验 已批准待发
              - 2026-02-24 11:00 申请人 补交 户籍证明 => 住房核验 已办成
        """

    private static let head = """
        # 场景 · Scenarios (onevisit-scenario/1)

        <!-- Made by: onevisit workflow test --words > Workflows/scenarios/README.md -->

        一个场景是一件事的一个故事：什么日子，谁做什么，那时什么必须成立。`onevisit workflow test` 演一遍，不需要服务器。
        A scenario is the story of one case: on which day, who does what, and what must be true then. `onevisit workflow test`
        plays it without a server, by the rules that decide real cases.

        ```yaml
        \(example)
        ```

        - 一行一步：`何时 谁 做什么 对什么 细节=值 => 必须成立的；再一条`。没有动作的行只是看一看。
          One step a line: `when who does what to what detail=value => what must be true; another`. A line without a verb only looks.
        - 何时：`2026-02-10 09:00`；只写日期是十点；只写时间是当天；`+5工作日`、`+2小时` 是过了多久；不写是紧接着。
          When: date and time; a date alone is ten o'clock; a time alone is the same day; `+5wd`, `+2h` so much later; nothing: at once.
        - 申请默认应有尽有：样例表单、应交的材料、各方当事人都在，没提到的情形答“否”。只写不同之处。
          The application holds everything unless you say otherwise, and every question not named is answered no.
        - 部门系统默认自动签收、数据来源默认自动查到（`自动: 无` 改为都要写出来）。
          Departments' systems acknowledge and sources find by themselves, unless `automatic: none`.
        - 没写“拒绝”的步骤被拒绝，场景就不通过；写了代码的，必须正是这个代码。
          A step that is refused without saying so fails the scenario; one that names a code must be refused with that code.
        - 名单用“、”分开，细节的值里有空格就加引号。中文、英文可以混用。
          Names are separated by 、 or a comma; a value with spaces is quoted. Chinese and English may be mixed.

        """
}
