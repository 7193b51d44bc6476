import Orchestration

extension FormFault {
    package init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                .unreadable,
                LocalizedText(zh: "缺少该字段", en: "this key is missing"),
                at: Self.path(context.codingPath + [key])
            )
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init(
                .unreadable,
                LocalizedText(zh: "类型不符", en: "another type of value is expected here"),
                at: Self.path(context.codingPath)
            )
        case .dataCorrupted(let context):
            self.init(.unreadable, Self.text(of: context), at: Self.path(context.codingPath))
        @unknown default:
            self.init(.unreadable, LocalizedText(zh: "内容无法读取", en: "the content cannot be read"), at: "$")
        }
    }

    /// For whatever a decoder throws.
    package init(decoding error: any Error) {
        switch error {
        case let fault as FormFault: self = fault
        case let error as DecodingError: self.init(error)
        default: self.init(.unreadable, LocalizedText(zh: "内容无法读取", en: "the content cannot be read"), at: "$")
        }
    }

    private static func text(of context: DecodingError.Context) -> LocalizedText {
        // Without a path the text as a whole is not JSON.
        if context.codingPath.isEmpty { return LocalizedText(zh: "内容不是有效的JSON", en: "the body is not valid JSON") }
        // The library's own words for an enumeration repeat the value, and so does nothing else that may be decoded here.
        guard !context.debugDescription.hasPrefix("Cannot initialize") else {
            return LocalizedText(zh: "不是允许的取值", en: "not one of the values that are allowed here")
        }
        return LocalizedText(zh: "取值无效：\(context.debugDescription)", en: context.debugDescription)
    }
}
