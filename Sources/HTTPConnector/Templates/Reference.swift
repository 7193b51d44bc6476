import Messaging
import Orchestration

/// A member of the work order that a template names: `field:home-address`, `materials`, `applicant.name`.
///
/// A question mark behind it says that it may be missing; `| table` puts a code table's code in its place.
struct Reference: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case member(Member)
        case field(FieldID)
        case material(MaterialID, MaterialMember)
        /// The material that `$each` stands at.
        case each(MaterialMember)
        case cursor, limit
    }

    /// The members that every work order has, or may have.
    enum Member: String, Hashable, Sendable, CaseIterable {
        case order, kind, target, item, itemTitle, source, organ, due
        case `case`, caseNumber, workflow, workflowTitle, tenant, jurisdiction
        case applicantName = "applicant.name"
        case applicantDocumentNumber = "applicant.documentNumber"
        case applicantPhone = "applicant.phone"
        case applicantID = "applicant.id"
        case fields, materials, message, revision, issuedAt
    }

    enum MaterialMember: Hashable, Sendable {
        case id, title, importance, standing, due, digest, files
        case data(FieldID)
    }

    /// Where a template stands decides which names it may use.
    enum Scope: Hashable, Sendable {
        /// Only the order's id is known.
        case find
        case order
        case eachMaterial
        case acts
    }

    var target: Target
    var isOptional = false
    var table: String?
}

extension Reference {
    /// A name that does not exist, or not in this place.
    struct UnknownName: Error {
        let name: String
        let known: [String]
    }

    init(_ text: String, in scope: Scope) throws(UnknownName) {
        let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map { $0.trimmed }
        var name = parts[0]
        if name.hasSuffix("?") {
            isOptional = true
            name.removeLast()
        }
        table = parts.count > 1 ? parts[1] : nil
        guard let target = Self.target(name, in: scope) else {
            throw UnknownName(name: name, known: Self.known(in: scope))
        }
        self.target = target
    }

    private static func target(_ name: String, in scope: Scope) -> Target? {
        switch scope {
        case .find: return name == "order" ? .member(.order) : nil
        case .acts: return name == "cursor" ? .cursor : name == "limit" ? .limit : nil
        case .order, .eachMaterial: break
        }
        if let member = Member(rawValue: name) { return .member(member) }
        if let id = name.remainder(after: "field:") { return .field(FieldID(id)) }
        if scope == .eachMaterial, let rest = name.remainder(after: "each.") {
            return materialMember(rest).map(Target.each)
        }
        guard let rest = name.remainder(after: "material:") else { return nil }
        guard let dot = rest.firstIndex(of: ".") else { return .material(MaterialID(rest), .digest) }
        let member = materialMember(String(rest[rest.index(after: dot)...]))
        return member.map { .material(MaterialID(String(rest[..<dot])), $0) }
    }

    private static func materialMember(_ name: String) -> MaterialMember? {
        if let id = name.remainder(after: "data:") { return .data(FieldID(id)) }
        return materialMembers[name]
    }

    private static let materialMembers: [String: MaterialMember] = [
        "id": .id, "title": .title, "importance": .importance, "standing": .standing, "due": .due, "digest": .digest,
        "files": .files,
    ]

    private static func known(in scope: Scope) -> [String] {
        switch scope {
        case .find: return ["order"]
        case .acts: return ["cursor", "limit"]
        case .order, .eachMaterial:
            let names = Member.allCases.map(\.rawValue) + ["field:…", "material:….standing"]
            guard scope == .eachMaterial else { return names }
            return names + materialMembers.keys.map { "each.\($0)" } + ["each.data:…"]
        }
    }

    /// The name without a value, for errors.
    var name: String {
        switch target {
        case .member(let member): member.rawValue
        case .field(let id): "field:\(id)"
        case .material(let id, _): "material:\(id)"
        case .each: "each"
        case .cursor: "cursor"
        case .limit: "limit"
        }
    }
}

extension StringProtocol {
    var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// What follows a prefix; `nil` without it or if nothing follows.
    func remainder(after prefix: String) -> String? {
        guard hasPrefix(prefix), count > prefix.count else { return nil }
        return String(dropFirst(prefix.count))
    }
}
