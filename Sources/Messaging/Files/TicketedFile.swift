public import Orchestration

/// A file as `POST /v1/files` returned it; sent back unchanged.
public struct TicketedFile: Codable, StrictObject, Hashable, Sendable {
    package enum CodingKeys: String, CodingKey, CaseIterable { case digest, sizeBytes, mediaType, ticket }
    package typealias Keys = CodingKeys

    public var digest: String
    public var sizeBytes: Int
    public var mediaType: String
    /// Proves who uploaded it.
    public var ticket: String

    public init(_ file: FileReference, ticket: String) {
        digest = file.digest
        sizeBytes = file.sizeBytes
        mediaType = file.mediaType
        self.ticket = ticket
    }

    public var reference: FileReference {
        FileReference(digest: digest, sizeBytes: sizeBytes, mediaType: mediaType)
    }
}
