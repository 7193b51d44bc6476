/// A name that cannot be mistaken for the name of something else: the compiler keeps an item's id from being used where a
/// material's id is meant.
///
/// Ids are texts because people read them in logs, files and letters. Ids inside events are derived from other ids, never
/// drawn at random, so that deciding twice gives the same bytes.
public struct Identifier<Subject>: Hashable, Sendable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

extension Identifier: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: Codable, CodingKeyRepresentable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var codingKey: any CodingKey { TextKey(text) }

    public init?<Key: CodingKey>(codingKey: Key) {
        text = codingKey.stringValue
    }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
    public init(stringLiteral value: String) { text = value }
    public var description: String { text }
}

/// A coding key made of any text: dictionaries keyed by an identifier become plain objects.
struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

public enum Tags {
    public enum Tenant {}
    public enum Jurisdiction {}
    public enum Case {}
    public enum Workflow {}
    public enum Catalogue {}
    public enum Item {}
    public enum Material {}
    public enum Source {}
    public enum Situation {}
    public enum Field {}
    public enum Party {}
    public enum Act {}
    public enum Department {}
    public enum Organ {}
    public enum WorkOrder {}
    public enum Clock {}
    public enum Incident {}
    public enum Notice {}
    public enum Statement {}
    public enum Person {}
    public enum List {}
    public enum Element {}
    public enum Alternative {}
    public enum Procedure {}
    public enum Authority {}
    public enum Card {}
}

public typealias TenantID = Identifier<Tags.Tenant>
/// The division whose rules apply, as its six-digit code (GB/T 2260), e.g. `442000` for Zhongshan.
public typealias JurisdictionID = Identifier<Tags.Jurisdiction>
public typealias CaseID = Identifier<Tags.Case>
public typealias WorkflowID = Identifier<Tags.Workflow>
public typealias CatalogueID = Identifier<Tags.Catalogue>
public typealias ItemID = Identifier<Tags.Item>
public typealias MaterialID = Identifier<Tags.Material>
public typealias SourceID = Identifier<Tags.Source>
public typealias SituationID = Identifier<Tags.Situation>
public typealias FieldID = Identifier<Tags.Field>
public typealias PartyID = Identifier<Tags.Party>
public typealias ActID = Identifier<Tags.Act>
/// A department *role* in workflows (`human-resources`); the organ behind it is resolved at dispatch.
public typealias DepartmentID = Identifier<Tags.Department>
/// The unified social credit code (统一社会信用代码, 18 characters) of the organ that acts.
public typealias OrganID = Identifier<Tags.Organ>
public typealias WorkOrderID = Identifier<Tags.WorkOrder>
public typealias ClockID = Identifier<Tags.Clock>
public typealias IncidentID = Identifier<Tags.Incident>
public typealias NoticeID = Identifier<Tags.Notice>
public typealias ListID = Identifier<Tags.List>
public typealias AlternativeID = Identifier<Tags.Alternative>
public typealias ProcedureID = Identifier<Tags.Procedure>
public typealias AuthorityID = Identifier<Tags.Authority>
public typealias CardID = Identifier<Tags.Card>
public typealias StatementID = Identifier<Tags.Statement>
/// A keyed hash of a person's document number: lets the engine say "the same person" without knowing who.
public typealias PersonID = Identifier<Tags.Person>

extension PartyID {
    /// The party every case has (申请人).
    public static let applicant: PartyID = "applicant"
}
