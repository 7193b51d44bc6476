import Orchestration

/// Materials: where they come from, and what may stand in for them.
extension ThemeReader {
    mutating func readMaterials(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, atMost: FileLimits.materials, report) {
            let keys = KeyedTree(
                entry.body,
                required: entry.keyTitle == nil ? [.title] : [],
                optional: [.id, .title, .importance, .sources, .files, .tolerance, .commitment, .remark],
                unsupported: [.validity, .trust, .sharedKey, .history],
                report
            )
            let title = entry.title(keys?[.title], report)
            materialNames.add(entry.id, title: title)
            guard let keys else { continue }
            let definition = MaterialDefinition(
                id: MaterialID(entry.id),
                title: title ?? LocalizedText(zh: entry.id),
                sources: origins(keys[.sources], of: entry),
                maximumFiles: keys[.files]?.integer(in: 1...100, report) ?? 10,
                commitment: keys[.commitment].flatMap { commitment($0) }
            )
            materials.append(
                MaterialDraft(
                    definition: definition,
                    position: entry.position,
                    importance: keys[.importance]?.choice(CatalogueEntry.importances, report),
                    tolerance: keys[.tolerance].flatMap { tolerance($0) }
                )
            )
        }
    }

    private func origins(_ tree: Tree?, of entry: NamedEntry) -> [MaterialOrigin] {
        guard let tree, !tree.elements.isEmpty else {
            report.error(
                .materialWithoutSource,
                at: entry.position,
                .init(zh: "材料“\(entry.keyTitle ?? entry.id)”没有来源。", en: "The material “\(entry.id)” has no source."),
                fix: .init(zh: "请写“来源: [共享: …, 上传]”。", en: "Write “sources: [share: …, upload]”.")
            )
            return []
        }
        return tree.elements.compactMap { origin($0) }
    }

    private func origin(_ tree: Tree) -> MaterialOrigin? {
        guard let pair = tree.mapping else {
            return tree.choice(
                [.form: MaterialOrigin.form, .counter: .counter, .upload: .upload],
                unsupported: [.history],
                report
            )
        }
        guard pair.count == 1, let written = pair.first,
            let method = written.key.choice(
                [.certificate: Term.certificate, .share: .share],
                unsupported: [.history],
                report
            )
        else {
            if pair.count != 1 { tree.tellType(.init(zh: "一个来源", en: "one source"), report) }
            return nil
        }
        guard let id = city.sourceNames.resolve(written.value, report),
            let source = city.sources.first(where: { $0.definition.id.text == id })
        else { return nil }
        let isCertificate = source.origin == .certificate(source.definition.id)
        guard isCertificate == (method == .certificate) else {
            let right = (isCertificate ? Term.certificate : .share).words
            report.error(
                .sourceKindMismatch,
                at: written.key.position,
                .init(
                    zh: "来源“\(source.definition.title.zh)”不是这种方式。",
                    en: "The source “\(source.definition.title.text(in: .english))” is not called in this way."
                ),
                fix: .init(zh: "请写“\(right.zh)”。", en: "Write “\(right.text(in: .english))”.")
            )
            return nil
        }
        return source.origin
    }
}

extension ThemeReader {
    func tolerance(_ tree: Tree) -> Located<TolerancePolicy>? {
        let keys = KeyedTree(
            tree,
            required: [.within],
            optional: [.release, .onExpiry, .remind],
            unsupported: [.credit, .extensions],
            report
        )
        guard let keys, let written = keys[.within], let within = written.limit(report) else { return nil }
        let release = keys[.release]?.choice(
            [Term.afterSupply: TolerancePolicy.Release.afterSupply, .beforeSupply: .beforeSupply],
            report
        )
        let expiry = keys[.onExpiry]?.choice(
            [Term.terminateItem: TolerancePolicy.Expiry.terminateItem, .terminateCase: .terminateCase],
            report
        )
        let policy = TolerancePolicy(
            within: within,
            release: release ?? .afterSupply,
            onExpiry: expiry ?? .terminateItem,
            remind: keys[.remind]?.elements.compactMap { $0.limit(report) } ?? []
        )
        return Located(value: policy, position: written.position)
    }

    private func commitment(_ tree: Tree) -> CommitmentPolicy? {
        let keys = KeyedTree(
            tree,
            required: [.statements],
            optional: [.verifyWithin, .verifyBy, .exempt, .commitmentKind],
            unsupported: [.means, .sample, .onFalse, .credit],
            report
        )
        guard let keys else { return nil }
        _ = keys[.commitmentKind]?.choice([.proof: true], unsupported: [.licence], report)
        let verification = self.verification(keys)
        guard let written = keys[.statements], let reference = VersionedReference(written, report),
            let id = city.statementNames.resolve(reference.name, at: written.position, report)
        else { return nil }
        guard city.statements.contains(where: { $0.id.text == id && $0.version == reference.version }) else {
            let versions = city.statements.filter { $0.id.text == id }.map { "\($0.id.text)@\($0.version)" }
            report.error(
                .unknownStatement,
                at: written.position,
                .init(
                    zh: "没有第 \(reference.version) 版的承诺书“\(reference.name)”。",
                    en: "There is no version \(reference.version) of the statement “\(reference.name)”."
                ),
                fix: Suggestion.remedy(for: "\(id)@\(reference.version)", among: versions)
            )
            return nil
        }
        return CommitmentPolicy(statement: StatementID(id), version: reference.version, verification: verification)
    }

    private func verification(_ keys: KeyedTree) -> VerificationPolicy? {
        let isExempt = keys[.exempt]?.boolean(report) ?? false
        let within = keys[.verifyWithin]?.limit(report)
        let department = keys[.verifyBy].flatMap { city.departmentNames.resolve($0, report) }
        if !isExempt, keys[.verifyWithin] == nil || keys[.verifyBy] == nil {
            report.error(
                .commitmentUnverified,
                at: keys.position,
                .init(
                    zh: "没有写明承诺由谁、在多长时间内核查（国办发〔2020〕42号 [V]）。",
                    en: "Nobody is named to check the commitment, or no time (国办发〔2020〕42号 [V])."
                ),
                fix: .init(
                    zh: "请写“核查: 30工作日”和“核查部门: …”，法定免予核查的写“免予核查: 是”。",
                    en: "Write “verifyWithin: 30wd” and “verifyBy: …”, or “exempt: yes” where the law exempts it."
                )
            )
        }
        guard let within, let department else { return nil }
        return VerificationPolicy(within: within, department: DepartmentID(department))
    }
}
