import Orchestration

/// One department service as the city publishes it (实施清单). Themes refer to `id@version` and may only tighten it.
struct CatalogueEntry {
    let reference: CatalogueReference
    let title: LocalizedText
    let department: Located<String>
    let kind: ItemDefinition.Kind
    let promisedLimit: TimeLimit?
    let statutoryLimit: TimeLimit?
    /// Its limits with the law's that they name.
    let namedLimits: [NamedLimit]
    /// The materials that the guide names; a theme may not ask for others.
    let materials: [String: MaterialUse.Importance]
    /// In the guide's order.
    let materialOrder: [String]
    let extensionPolicy: ExtensionPolicy?
    let specialProcedures: [SpecialProcedure]
    let deliveryLimit: TimeLimit?
    /// Too much is at stake for a signed statement to stand in for the examination (国办发〔2020〕42号).
    let excludesCommitment: Bool
    let implementationCode: Located<String>?
    let basicCode: String?
    let texts: ServiceTexts
    let position: Position

    static let kinds: [Term: ItemDefinition.Kind] = [
        .promised: .approval, .instant: .instant, .consultation: .consultation, .payment: .payment,
        .signature: .signature, .appearance: .appearance,
    ]
    static let unsupportedKinds: [Term] = [.task]
    static let importances: [Term: MaterialUse.Importance] = [.primary: .primary, .secondary: .secondary]
}

/// A value with the place where it is written.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    let position: Position
}

extension CatalogueEntry {
    init?(_ tree: Tree, _ report: Report) {
        let keys = KeyedTree(
            tree,
            required: [.format, .catalogue, .departments, .kind, .implementationCode, .basicCode, .basis],
            optional: [
                .promisedLimit, .statutoryLimit, .materials, .fees, .results, .authorityLevel, .remark, .noCommitment,
            ] + ConductReader.terms,
            unsupported: [.effective, .payment, .calendar],
            report
        )
        guard let keys, let head = keys[.catalogue],
            let header = KeyedTree(head, required: [.id, .version, .title], report)
        else { return nil }
        let texts = ServiceTexts(keys, report)
        let materials = Self.materials(keys[.materials], report)
        let id = header[.id].flatMap { IDRule.read($0, report) }
        let version = header[.version]?.integer(in: 1...99_999, report)
        let title = header[.title]?.localized(report)
        let department = keys[.departments].flatMap { tree in
            tree.text(report).map { Located(value: $0, position: tree.position) }
        }
        let kind = keys[.kind]?.choice(Self.kinds, unsupported: Self.unsupportedKinds, report)
        let code = keys[.implementationCode].flatMap { tree in
            CodeRule.implementation.read(tree, report).map { Located(value: $0, position: tree.position) }
        }
        let basic = keys[.basicCode].flatMap { CodeRule.basic.read($0, report) }
        let promised = keys[.promisedLimit]?.namedLimit(for: .promisedLimit, report)
        let statutory = keys[.statutoryLimit]?.namedLimit(for: .statutoryLimit, report)
        let conduct = ConductReader(report: report)
        let extensionPolicy = keys[.extensions].flatMap { conduct.extensionPolicy($0) }
        let procedures = keys[.specialProcedures].map { conduct.procedures($0) } ?? []
        let delivery = keys[.delivery]?.limit(report)
        let excludesCommitment = keys[.noCommitment]?.boolean(report) ?? false
        if kind == .approval { Self.requirePromise(keys, report) }
        guard let id, let version, let title, let department, let kind else { return nil }
        self.init(
            reference: CatalogueReference(id: CatalogueID(id), version: version),
            title: title,
            department: department,
            kind: kind,
            promisedLimit: promised?.limit ?? (kind == .instant ? .workingDays(0) : nil),
            statutoryLimit: statutory?.limit,
            namedLimits: [promised, statutory].compactMap(\.self),
            materials: Dictionary(materials, uniquingKeysWith: { first, _ in first }),
            materialOrder: materials.map(\.0),
            extensionPolicy: extensionPolicy,
            specialProcedures: procedures,
            deliveryLimit: delivery,
            excludesCommitment: excludesCommitment,
            implementationCode: code,
            basicCode: basic,
            texts: texts,
            position: (keys[.promisedLimit] ?? head).position
        )
    }

    private static func requirePromise(_ keys: KeyedTree, _ report: Report) {
        guard keys[.promisedLimit] == nil else { return }
        report.error(
            .missingKey,
            at: keys[.kind]?.position ?? keys.position,
            .init(zh: "承诺件没有写承诺时限。", en: "A service that is not instant has no promised limit."),
            fix: .init(zh: "请补写“承诺时限: 5工作日”。", en: "Add “promisedLimit: 5wd”.")
        )
    }

    private static func materials(_ tree: Tree?, _ report: Report) -> [(String, MaterialUse.Importance)] {
        guard let tree else { return [] }
        return NamedEntry.all(in: tree, atMost: FileLimits.materials, report).compactMap { entry in
            entry.body.choice(importances, report).map { (entry.id, $0) }
        }
    }
}
