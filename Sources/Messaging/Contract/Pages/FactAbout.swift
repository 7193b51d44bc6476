package import Orchestration

/// What a kind of fact means to whoever reads events: the catalogue's line.
package struct FactAbout: Hashable, Sendable {
    /// Who brings the fact about.
    package enum Cause: String, Sendable, CaseIterable {
        case applicant, party, examiner, department, supervisor
        /// A rule of the core, in the same decision as something else.
        case rule
        /// A clock that ran out.
        case clock

        package var title: LocalizedText {
            switch self {
            case .applicant: LocalizedText(zh: "申请人", en: "applicant")
            case .party: LocalizedText(zh: "其他当事人", en: "another party")
            case .examiner: LocalizedText(zh: "受理人员", en: "examiner")
            case .department: LocalizedText(zh: "部门", en: "department")
            case .supervisor: LocalizedText(zh: "主管人员", en: "supervisor")
            case .rule: LocalizedText(zh: "规则", en: "rule")
            case .clock: LocalizedText(zh: "时限", en: "clock")
            }
        }
    }

    package let meaning: LocalizedText
    package let causes: [Cause]
    /// The release that first recorded it.
    package let since: String

    init(_ zh: String, _ en: String, by causes: Cause..., since: String = "0.1") {
        meaning = LocalizedText(zh: zh, en: en)
        self.causes = causes
        self.since = since
    }
}
