/// How far a stream has got.
package struct StreamHead: Hashable, Sendable {
    /// The last version; 0 before the first event.
    package var version: Int
    /// The last leaf; empty before the first event.
    package var leaf: [UInt8]

    package static let beginning = StreamHead(version: 0, leaf: [])

    package init(version: Int, leaf: [UInt8]) {
        self.version = version
        self.leaf = leaf
    }
}
