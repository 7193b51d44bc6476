import Orchestration

/// A file as `POST /v1/files` returned it; sent back unchanged.
struct FileRequest: WireObject, Encodable, Hashable {
    enum CodingKeys: String, CodingKey, CaseIterable { case digest, sizeBytes, mediaType, ticket }
    typealias Keys = CodingKeys

    var digest: String
    var sizeBytes: Int
    var mediaType: String
    /// Proves that this caller uploaded it.
    var ticket: String

    var reference: FileReference {
        FileReference(digest: digest, sizeBytes: sizeBytes, mediaType: mediaType)
    }
}
