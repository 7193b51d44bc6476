import Messaging
import Testing

/// The bytes of one event as some program once wrote them.
///
/// A sample is never changed, because journals hold such bytes for ever. When a payload changes its meaning, its type's version
/// is raised, an upcaster is written, and a sample of the new version is *added*.
struct StoredSample: Hashable, Sendable, CustomTestStringConvertible {
    let type: String
    let typeVersion: Int
    let open: String
    let sealed: String

    static let all = application + materials + acceptance + workOrders + items + counter

    var encoded: EncodedEvent {
        EncodedEvent(type: type, typeVersion: typeVersion, open: Array(open.utf8), sealed: Array(sealed.utf8))
    }

    var testDescription: String { "\(type)@\(typeVersion)" }
}
