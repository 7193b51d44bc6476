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
    /// Unicode scalars of a name or a title.
    static let title = 200
    /// Unicode scalars of a statement or a remark.
    static let text = 5_000
    static let expression = 500
    static let expressionDepth = 10
}
