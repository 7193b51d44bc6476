/// Where a coding error happened. The error's own words are left out: they may quote a personal value.
enum CodingPlace {
    static func text(of error: any Error) -> String {
        let path: [any CodingKey]
        switch error as? DecodingError {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            path = context.codingPath
        case .keyNotFound(let key, let context):
            path = context.codingPath + [key]
        default:
            path = []
        }
        return path.isEmpty
            ? "its root" : path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
