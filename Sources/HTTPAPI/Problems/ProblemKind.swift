import Orchestration

/// What can be wrong with a request before a case is asked, or with the service itself. The raw value ends the problem's
/// stable type, `urn:onevisit:problem:<code>`; refusals of the core use their own codes there.
enum ProblemKind: String, CaseIterable {
    case malformedRequest = "malformed-request"
    case malformedJSON = "malformed-json"
    case idempotencyKeyMissing = "idempotency-key-missing"
    case idempotencyKeyInvalid = "idempotency-key-invalid"
    case purposeMissing = "purpose-missing"
    case unauthenticated
    case tokenExpired = "token-expired"
    case roleNotAdmitted = "role-not-admitted"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case bodyTooLarge = "body-too-large"
    case bodyTooSlow = "body-too-slow"
    case mediaTypeNotAllowed = "media-type-not-allowed"
    case mediaTypeMismatch = "media-type-mismatch"
    case fileEmpty = "file-empty"
    case fileUnknown = "file-unknown"
    case tooManyEntries = "too-many-entries"
    case notYetVisible = "not-yet-visible"
    case busy
    case unavailable
    case internalError = "internal-error"

    var status: Int {
        switch self {
        case .malformedRequest, .malformedJSON, .idempotencyKeyMissing, .idempotencyKeyInvalid, .purposeMissing: 400
        case .unauthenticated, .tokenExpired: 401
        case .roleNotAdmitted: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .bodyTooSlow: 408
        case .bodyTooLarge: 413
        case .mediaTypeNotAllowed: 415
        case .mediaTypeMismatch, .fileEmpty, .fileUnknown, .tooManyEntries: 422
        case .internalError: 500
        case .busy, .unavailable: 503
        case .notYetVisible: 504
        }
    }

    /// Whether the same request may succeed later without being changed.
    var isRetryable: Bool {
        switch self {
        case .bodyTooSlow, .busy, .unavailable, .notYetVisible, .internalError: true
        default: false
        }
    }
}

extension ProblemKind {
    var title: LocalizedText {
        switch self {
        case .malformedRequest: LocalizedText(zh: "请求格式有误", en: "The request is malformed")
        case .malformedJSON: LocalizedText(zh: "JSON内容有误", en: "The JSON body cannot be read")
        case .idempotencyKeyMissing:
            LocalizedText(zh: "缺少Idempotency-Key请求头", en: "The Idempotency-Key header is missing")
        case .idempotencyKeyInvalid:
            LocalizedText(zh: "Idempotency-Key无效", en: "The Idempotency-Key header is not valid")
        case .purposeMissing: LocalizedText(zh: "未说明查看用途", en: "A full read needs a purpose")
        case .unauthenticated: LocalizedText(zh: "未通过身份认证", en: "Not authenticated")
        case .tokenExpired: LocalizedText(zh: "访问令牌已过期", en: "The access token has expired")
        case .roleNotAdmitted: LocalizedText(zh: "该角色无权进行此操作", en: "The role may not do this")
        case .notFound: LocalizedText(zh: "未找到", en: "Not found")
        case .methodNotAllowed: LocalizedText(zh: "不支持该请求方法", en: "Method not allowed")
        case .notAcceptable: LocalizedText(zh: "无法提供所要求的格式", en: "No acceptable representation")
        case .bodyTooLarge: LocalizedText(zh: "内容过大", en: "The body is too large")
        case .bodyTooSlow: LocalizedText(zh: "内容传输过慢", en: "The body took too long to arrive")
        case .mediaTypeNotAllowed: LocalizedText(zh: "不接受该文件类型", en: "The media type is not accepted")
        case .mediaTypeMismatch:
            LocalizedText(zh: "文件内容与声明的类型不符", en: "The file is not of the type it claims")
        case .fileEmpty: LocalizedText(zh: "文件为空", en: "The file is empty")
        case .fileUnknown: LocalizedText(zh: "未找到该文件", en: "The file is not known")
        case .tooManyEntries: LocalizedText(zh: "条目过多", en: "Too many entries")
        case .notYetVisible: LocalizedText(zh: "最新内容尚不可见", en: "The state asked for is not visible yet")
        case .busy: LocalizedText(zh: "系统繁忙，请稍后再试", en: "Busy, please try again later")
        case .unavailable: LocalizedText(zh: "服务暂不可用", en: "The service is temporarily unavailable")
        case .internalError: LocalizedText(zh: "系统内部错误", en: "Internal error")
        }
    }
}
