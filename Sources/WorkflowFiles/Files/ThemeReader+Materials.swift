import Orchestration

/// Materials: where they come from, and what may stand in for them.
extension ThemeReader {
    mutating func readMaterials(_ tree: Tree?) {
        guard let tree else { return }
        for entry in NamedEntry.all(in: tree, atMost: FileLimits.materials, report) {
            let keys = KeyedTree(
                entry.body,
                required: entry.keyTitle == nil ? [.title] : [],
                optional: [.id, .title, .importance, .sources, .files, .tolerance, .commitment, .forEach, .remark],
                unsupported: [.validity, .trust, .sharedKey, .history],
                report
            )
            let title = entry.title(keys?[.title], report)
            materialNames.add(entry.id, title: title)
            guard let keys else { continue }
            var definition = MaterialDefinition(
                id: MaterialID(entry.id),
                title: title ?? LocalizedText(zh: entry.id),
                sources: origins(keys[.sources], of: entry),
                maximumFiles: keys[.files]?.integer(in: 1...100, report) ?? 10,
                commitment: keys[.commitment].flatMap { commitment($0, standingFor: .proof) }
            )
            definition.list = list(keys[.forEach])
            materials.append(
                MaterialDraft(
                    definition: definition,
                    position: entry.position,
                    importance: keys[.importance]?.choice(CatalogueEntry.importances, report),
                    tolerance: keys[.tolerance].flatMap { tolerance($0) },
                    commitmentPosition: keys[.commitment]?.position
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
            optional: [.release, .onExpiry, .remind, .extensions],
            unsupported: [.credit],
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
        var policy = TolerancePolicy(
            within: within,
            release: release ?? .afterSupply,
            onExpiry: expiry ?? .terminateItem,
            remind: keys[.remind]?.elements.compactMap { $0.limit(report) } ?? []
        )
        policy.extensionLimit = keys[.extensions]?.limit(report)
        return Located(value: policy, position: written.position)
    }
}
