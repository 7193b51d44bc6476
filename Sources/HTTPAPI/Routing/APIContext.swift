import Hummingbird
import Logging

struct APIContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Names the request in logs and problems. Our own, because the library's reads it back from the logger, which a handler
    /// without metadata does not have, and traps.
    let requestID: String

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = String(UInt64.random(in: .min ... .max), radix: 16)
        logger[metadataKey: "request"] = "\(requestID)"
    }
}
