/// Who has something: the one to ask.
public struct Holder: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        case department, party
        /// The engine: nobody need act, time will.
        case system
    }

    public var kind: Kind
    public var department: DepartmentID?
    public var organ: OrganID?
    public var party: PartyID?
    public var title: LocalizedText

    static let system = Holder(kind: .system, title: LocalizedText(zh: "系统", en: "the system"))
}
