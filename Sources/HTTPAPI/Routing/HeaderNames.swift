import Hummingbird

/// Field names beyond those that the HTTP types library knows. Literals of valid characters, so the fallback is never used.
extension HTTPFields.Element.Name {
    static let idempotencyKey = Self("Idempotency-Key") ?? .ifMatch
    static let prefer = Self("Prefer") ?? .ifMatch
    static let preferenceApplied = Self("Preference-Applied") ?? .ifMatch
    static let traceparent = Self("traceparent") ?? .ifMatch
    static let lastEventID = Self("Last-Event-ID") ?? .ifMatch
    static let requestID = Self("X-Request-ID") ?? .ifMatch
    /// Where the journal stood for this answer: give it to a read as `after`.
    static let freshnessToken = Self("Freshness-Token") ?? .ifMatch
    static let contentLanguage = Self("Content-Language") ?? .contentType
    static let contentTypeOptions = Self("X-Content-Type-Options") ?? .contentType
}
