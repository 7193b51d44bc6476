/// Finds the elements of a JSON array without reading them: each is read later as the type its slot has.
enum JSONElements {
    struct NotAnArray: Error {}

    /// The byte range of each element. What lies inside is not validated here but where it is decoded.
    static func ranges(of bytes: [UInt8]) throws(NotAnArray) -> [Range<Int>] {
        guard !bytes.isEmpty else { return [] }
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else {
            throw NotAnArray()
        }
        let end = bytes.count - 1
        guard end > 1 else { return [] }
        var ranges: [Range<Int>] = []
        var start = 1
        var depth = 0
        var isInText = false
        var isEscaped = false
        for index in 1..<end {
            let byte = bytes[index]
            if isInText {
                if !isEscaped, byte == UInt8(ascii: "\"") { isInText = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                ranges.append(start..<index)
                start = index + 1
            default: break
            }
            guard depth >= 0 else { throw NotAnArray() }
        }
        guard depth == 0, !isInText else { throw NotAnArray() }
        return ranges + [start..<end]
    }
}
