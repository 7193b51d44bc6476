import Foundation
import Orchestration

extension Problem {
    /// Names the place in the body as a JSON path. What stood there is not repeated: it may be personal.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                .malformedJSON,
                LocalizedText(zh: "缺少该字段", en: "this key is missing"),
                at: Self.path(context.codingPath + [key])
            )
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self.init(
                .malformedJSON,
                LocalizedText(zh: "类型不符", en: "another type of value is expected here"),
                at: Self.path(context.codingPath)
            )
        case .dataCorrupted(let context):
            // Without a path the text as a whole is not JSON; the parser's own words say where it stumbled, not on what.
            let isWhole = context.codingPath.isEmpty && context.underlyingError != nil
            self.init(
                .malformedJSON,
                isWhole
                    ? LocalizedText(zh: "内容不是有效的JSON", en: "the body is not valid JSON")
                    : LocalizedText(zh: "取值无效", en: context.debugDescription),
                at: Self.path(context.codingPath)
            )
        @unknown default:
            self.init(.malformedJSON)
        }
    }

    static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("$") { path, key in
            key.intValue.map { "\(path)[\($0)]" } ?? "\(path).\(key.stringValue.prefix(64))"
        }
    }
}
