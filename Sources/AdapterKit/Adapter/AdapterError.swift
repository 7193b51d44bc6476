public import Orchestration

/// Why a department's system did not do what it was asked, sorted by what can be done about it.
public struct AdapterError: Error, Hashable, Sendable {
    /// What can be done about an error. More codes may come: give a `switch` a default.
    public struct Code: Hashable, Sendable {
        /// A stable name for logs.
        public let name: String

        /// The system cannot be reached or is overloaded. The order may or may not have been filed; it is looked for and
        /// tried again.
        public static let unavailable = Code(name: "unavailable")
        /// The order rests on another one that the system does not have yet. It is answered with a retryable failure at once,
        /// so that nothing waits behind it, and the engine sends it again later. The system itself is well.
        public static let premature = Code(name: "premature")
        /// The system refuses this order for good: the same order again would be refused again. A person must act.
        public static let refused = Code(name: "refused")
    }

    public let code: Code
    /// Technical, for the operator of the adapter and the case's incident; **no personal data**. At most 500 characters;
    /// longer texts are cut.
    public let detail: String
    /// How long the system asked to be left alone, if it did.
    public let retryAfterSeconds: Int?

    private init(code: Code, detail: String, retryAfterSeconds: Int? = nil) {
        self.code = code
        self.detail = String(detail.prefix(500))
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// Not now; tried again.
    public static func unavailable(_ detail: String, retryAfterSeconds: Int? = nil) -> AdapterError {
        AdapterError(code: .unavailable, detail: detail, retryAfterSeconds: retryAfterSeconds)
    }

    /// Not before another order has been filed.
    public static func premature(_ detail: String) -> AdapterError {
        AdapterError(code: .premature, detail: detail)
    }

    /// Never, for a technical reason. A decision against the applicant is not an error but an answer.
    public static func refused(_ detail: String) -> AdapterError {
        AdapterError(code: .refused, detail: detail)
    }

    /// The department does not handle orders of this kind.
    public static func notSupported(_ kind: WorkOrder.Kind) -> AdapterError {
        AdapterError(code: .refused, detail: "orders of the kind '\(kind.rawValue)' are not supported by this adapter")
    }
}

extension AdapterError: CustomStringConvertible {
    public var description: String { "\(code.name): \(detail)" }
}
