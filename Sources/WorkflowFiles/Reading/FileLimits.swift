/// What a workflow file may measure at most. A theme that people can check stays far below.
enum FileLimits {
    static let bytes = 512 * 1024
    static let depth = 20
    /// Values in one file.
    static let values = 50_000
    static let files = 2_000
    static let items = 200
    static let materials = 300
    static let fields = 300
    static let entries = 500
    static let lists = 10
    static let alternatives = 20
    /// Items of which one is enough; more are a question to the applicant, not a choice of ways.
    static let waysOut = 10
    static let runs = 120
    /// Groups of which any one is waited for, per item.
    static let anyGroups = 10
    static let reopenRules = 50
    static let organs = 2_000
    /// Items that one case may have when every list is as long as it may be.
    static let expandedItems = 5_000
    /// The most that one payment may come to, in fen (分).
    static let fen = 1_000_000_000_000
    /// Unicode scalars of a name or a title.
    static let title = 200
    /// Unicode scalars of a statement or a remark.
    static let text = 5_000
    static let expression = 500
    static let expressionDepth = 10
}
