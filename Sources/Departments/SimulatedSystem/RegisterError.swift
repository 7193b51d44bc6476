/// A register that cannot be trusted.
package enum RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A complete line is damaged. Only a line without its end may be: the rest was acknowledged.
    case unreadableLine(path: String, line: Int)

    package var description: String {
        switch self {
        case .unreadableLine(let path, let line):
            "\(path):\(line): the line is not an entry of this register; restore the file from a copy or remove it"
        }
    }
}
