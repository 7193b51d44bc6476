import Crypto

/// The key of one case's personal values. Whoever destroys its wrapped form has erased them everywhere at once.
package struct CaseKey: Sendable, Equatable {
    package static let sizeBytes = 32

    let bytes: [UInt8]

    /// - Parameter bytes: 32 random bytes; any other count gives `nil`.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.sizeBytes else { return nil }
        self.bytes = bytes
    }

    init(drawnFrom byte: () -> UInt8) {
        bytes = (0..<Self.sizeBytes).map { _ in byte() }
    }

    var key: SymmetricKey { SymmetricKey(data: bytes) }
}

extension CaseKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "CaseKey(•••)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
