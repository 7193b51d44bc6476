import Hummingbird
import Logging

struct APIContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Names the request in logs and problems. Our own, because the library's reads it back from the logger, which a handler
    /// without metadata does not have, and traps.
    let requestID: String
    /// The W3C trace that the request belongs to.
    private(set) var traceparent: String

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = String(UInt64.random(in: .min ... .max), radix: 16)
        traceparent = ""
        logger[metadataKey: "request"] = "\(requestID)"
    }

    /// Takes up the caller's trace, or begins one.
    mutating func follow(_ field: String?) {
        traceparent = field.flatMap(TraceContext.continuing) ?? TraceContext.new()
        logger[metadataKey: "trace_id"] = "\(traceparent.dropFirst(3).prefix(32))"
    }
}
