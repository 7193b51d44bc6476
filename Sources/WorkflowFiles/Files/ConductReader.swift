import Orchestration

/// What a guide publishes about how a service is carried out; a catalogue entry and a theme write it alike.
struct ConductReader {
    let report: Report

    static let terms: [Term] = [.extensions, .specialProcedures, .delivery]

    /// `{最多: 10工作日, 批准: 机关负责人, 依据: 行政许可法第四十二条}`: without approver or basis nobody may extend.
    func extensionPolicy(_ tree: Tree) -> ExtensionPolicy? {
        guard let keys = KeyedTree(tree, required: [.maximum, .approver, .basis], optional: [.remark], report)
        else { return nil }
        let maximum = keys[.maximum]?.limit(report)
        let approver = keys[.approver]?.localized(report)
        let basis = keys[.basis]?.localized(report)
        guard let maximum, let approver, let basis else { return nil }
        return ExtensionPolicy(maximum: maximum, approver: approver, basis: basis.zh)
    }

    /// `听证: {编号: hearing, 依据: …, 最长: 30日}`: a clock stops for nothing that no rule names.
    func procedures(_ tree: Tree) -> [SpecialProcedure] {
        NamedEntry.all(in: tree, atMost: FileLimits.entries, report).compactMap { entry in
            let keys = KeyedTree(
                entry.body,
                required: [.basis] + (entry.keyTitle == nil ? [.title] : []),
                optional: [.id, .title, .maximumLength, .remark],
                report
            )
            guard let keys, let title = entry.title(keys[.title], report), let basis = keys[.basis]?.localized(report)
            else { return nil }
            return SpecialProcedure(
                id: ProcedureID(entry.id),
                title: title,
                basis: basis.zh,
                maximum: keys[.maximumLength]?.limit(report)
            )
        }
    }
}
