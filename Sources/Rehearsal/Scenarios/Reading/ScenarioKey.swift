import Orchestration
import WorkflowFiles

/// The keys of a scenario file, in both languages.
enum ScenarioKey: String, Wording {
    case format = "format 格式"
    case remark = "remark 说明"
    case theme = "theme 主题"
    case application = "application 申请"
    case automatic = "automatic 自动"
    case scenarios = "scenarios 场景"
    case course = "course 经过"

    case situations = "situations 情形"
    case lists = "lists 名单"
    case unanswered = "unanswered 未答"
    case form = "form 表单"
    case materials = "materials 材料"
    case missing = "missing 缺"
    case promises = "promises 容缺"
    case commitments = "commitments 承诺"
    case without = "without 未写当事人"
    case unsigned = "unsigned 未签"
    case breach = "breach 失约记录"
    case drawn = "drawn 抽中"

    static let ofFile: [ScenarioKey] = [.format, .remark, .theme, .application, .automatic, .scenarios]
    static let ofScenario: [ScenarioKey] = [.remark, .application, .automatic, .course]
    static let ofApplication: [ScenarioKey] = [
        .situations, .lists, .unanswered, .form, .materials, .missing, .promises, .commitments, .without, .unsigned,
        .breach, .drawn,
    ]

    var meaning: LocalizedText {
        switch self {
        case .format: both("onevisit-scenario/1", "onevisit-scenario/1")
        case .remark: both("给读者的话", "words for the reader")
        case .theme: both("主题编号，或“编号@版本”", "the theme's id, or `id@version`")
        case .application:
            both(
                "与样例不同的申请内容；写在文件里对各场景都算",
                "how the application differs from the sample; in the file for every scenario"
            )
        case .automatic:
            both(
                "不用写就发生的事：签收、查到；默认两样都有，“无”是都没有",
                "what happens unasked: acknowledged, found; both unless said, `none` for neither"
            )
        case .scenarios: both("名称: 内容", "name: contents")
        case .course: both("一行一步", "one step a line")
        case .situations:
            both("答“是”的情形；有选项的写“情形: 选项”", "questions answered yes; `question: option` where there are options")
        case .lists: both("名单: [各人的代号]", "list: [a key for each element]")
        case .unanswered: both("没有回答的情形", "questions left open")
        case .form: both("与样例不同的字段；“无”是空着", "fields that differ from the samples; `none` leaves one empty")
        case .materials: both("正好交这些材料；不写则应交的都交", "exactly these are handed in; without it all that must be")
        case .missing: both("应交而没有交的材料", "what should have been handed in and was not")
        case .promises: both("承诺后补的材料", "what is promised for later")
        case .commitments:
            both("以承诺书代替的材料；“居住证明@2”签的是第 2 版", "what a signed statement replaces; `residence-proof@2` signs version 2")
        case .without: both("没有写的当事人", "parties not named")
        case .unsigned: both("申请人没有做的须办事", "the applicant's own acts not performed")
        case .breach: both("申请人有未修复的失约记录：是、否", "an unrepaired breach stands against the applicant: yes, no")
        case .drawn:
            both(
                "只抽查一部分的承诺抽中没有：是、否；不写听凭抽签",
                "whether statements of which only a share is checked are drawn: yes, no; left to chance if not said"
            )
        }
    }
}
