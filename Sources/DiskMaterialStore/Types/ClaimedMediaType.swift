/// What a sender says a file is: never believed, only compared with what is found.
struct ClaimedMediaType {
    /// Lower case, without parameters, by its usual name; `nil` when the sender says nothing definite.
    let name: String?

    /// RFC 6838 allows 127 characters on either side of the slash; no type in use comes near.
    private static let longest = 127
    private static let aliases = [
        "image/jpg": MediaType.jpeg, "image/pjpeg": .jpeg, "application/x-pdf": .pdf, "image/heif": .heic,
        "application/vnd.ofd": .ofd, "application/x-ofd": .ofd,
    ]

    init(_ header: String) {
        let bare = header.prefix(Self.longest).prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        // Anything else would carry a stranger's text into error messages.
        let isReadable = bare.unicodeScalars.allSatisfy { ("!"..."~").contains($0) } && bare.contains("/")
        let means = Self.aliases[bare]?.rawValue ?? bare
        name =
            switch means {
            case "", "application/octet-stream", "binary/octet-stream": nil
            default: isReadable ? means : "unreadable"
            }
    }
}
