/// Bounds on what travels. They hold in both directions, so that nobody sends what nobody takes.
public enum WireLimits {
    public static let headerCount = 32
    /// Names and values of all headers of a message together.
    public static let headerBytes = 16 << 10
    public static let bodyBytes = 1 << 20
    /// An answer's body: the same as over HTTP.
    public static let answerBytes = 256 << 10
    /// What a broker must let pass (`max.message.bytes`): a body, its headers, its key, and what a dead letter adds.
    public static let messageBytes = bodyBytes + 2 * headerBytes
    public static let filesPerAnswer = 100
    /// Members of `data`, objections.
    public static let entriesPerAnswer = 200
    /// Unicode scalars of a case's or an order's id and of a department's serial.
    public static let nameScalars = 200

    static func check(_ message: WireMessage, bodyAtMost limit: Int = bodyBytes) throws(WireError) {
        guard message.headers.count <= headerCount else {
            throw WireError(.tooLarge, "send at most \(headerCount) headers")
        }
        guard message.headers.reduce(0, { $0 + $1.sizeBytes }) <= headerBytes else {
            throw WireError(.tooLarge, "send at most \(headerBytes) bytes of headers")
        }
        guard message.body.count <= limit else {
            throw WireError(.tooLarge, at: "$", "send at most \(limit) bytes; upload files with POST /v1/files")
        }
    }
}

extension WireHeader {
    var sizeBytes: Int { name.utf8.count + value.count }
}
