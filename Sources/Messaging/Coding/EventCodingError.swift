/// Why an event could not become bytes, or bytes an event. Carries names and places only, never contents.
public enum EventCodingError: Error, Hashable, Sendable {
    /// The type is unknown or newer than this program: it must not go on, because skipping an event falsifies the case.
    /// Remedy: run a program at least as new as the one that wrote it.
    case incompatible(type: String, typeVersion: Int)
    /// The bytes are not a payload of their type; `place` is the path of the first field that could not be read.
    case malformed(type: String, typeVersion: Int, place: String)
    /// One part would be larger than ``EventCoding/maximumPartBytes``.
    case tooLarge(type: String, limitBytes: Int)
    /// The value has no JSON form: a defect of the payload's type.
    case unencodable(type: String)
}

extension EventCodingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .incompatible(let type, let version):
            "event type \(type)@\(version) is unknown to this program; run a version at least as new as its writer"
        case .malformed(let type, let version, let place):
            "event \(type)@\(version) cannot be read at \(place)"
        case .tooLarge(let type, let limitBytes):
            "event \(type) is larger than \(limitBytes) bytes; split the application or shorten its texts"
        case .unencodable(let type):
            "event \(type) has no JSON form"
        }
    }
}
