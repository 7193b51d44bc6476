/// A document or proof that the theme needs, asked for once however many items use it (一套材料).
public struct MaterialDefinition: Hashable, Sendable, Codable {
    public var id: MaterialID
    public var title: LocalizedText
    /// Where it can come from, in the order in which they are tried.
    public var sources: [MaterialOrigin]
    /// Most files the applicant may hand in for it, 1 … 100.
    public var maximumFiles: Int
    /// A signed statement that may stand in its place (告知承诺), if the law allows one.
    public var commitment: CommitmentPolicy?
    /// One for every element of this list.
    public var list: ListID?

    public init(
        id: MaterialID,
        title: LocalizedText,
        sources: [MaterialOrigin],
        maximumFiles: Int = 10,
        commitment: CommitmentPolicy? = nil
    ) {
        self.id = id
        self.title = title
        self.sources = sources
        self.maximumFiles = maximumFiles
        self.commitment = commitment
    }
}
