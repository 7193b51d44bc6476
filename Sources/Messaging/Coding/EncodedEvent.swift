/// An event as bytes, before its sealed part is encrypted.
public struct EncodedEvent: Hashable, Sendable {
    /// The stable type name.
    public var type: String
    /// From 1; raised with every change of the payload that old readers would misread.
    public var typeVersion: Int
    /// A JSON object without personal values.
    public var open: [UInt8]
    /// A JSON array of the personal values in plain text, empty if there are none; `nil` after lawful erasure.
    public var sealed: [UInt8]?

    public init(type: String, typeVersion: Int, open: [UInt8], sealed: [UInt8]?) {
        self.type = type
        self.typeVersion = typeVersion
        self.open = open
        self.sealed = sealed
    }
}

// The sealed part is personal data in plain text: a log line that prints this value must not print it.
extension EncodedEvent: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "\(type)@\(typeVersion)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["type": type, "typeVersion": typeVersion]) }
}
