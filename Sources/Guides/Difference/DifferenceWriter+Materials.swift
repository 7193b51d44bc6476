import Orchestration

/// Materials as such: where they come from, whether a statement may replace them.
extension DifferenceWriter {
    mutating func compareMaterials() {
        let (removed, added, kept) = matched(old.materials, new.materials, by: \.id)
        for (materials, zh, en, effect) in [
            (added, "新增材料", "New material", Effect.stricter), (removed, "不再要材料", "No longer asked for", .looser),
        ] {
            for material in materials {
                let name = material.title.quoted
                tell(
                    .materials,
                    "materials.\(material.id)",
                    effect,
                    zh: "\(zh)\(name.zh)",
                    en: "\(en): \(name.text(in: .english))",
                    touches: touch(material.id)
                )
            }
        }
        for (before, after) in kept {
            compareSources(before, after)
            compareCommitment(
                before.commitment,
                after.commitment,
                after.title.quoted,
                "materials.\(after.id).commitment"
            )
            tellRest(
                of: before,
                after,
                at: "materials.\(after.id)",
                explained: ["sources", "commitment"],
                touches: touch(after.id)
            )
        }
    }

    /// The items that use the material in either version, as long as nobody has been asked for them.
    private func touch(_ id: MaterialID) -> CaseQuery {
        let users = (old.items + new.items).filter { $0.materials.contains { $0.material == id } }.map(\.id)
        return .notOrdered(users.uniqued())
    }

    private mutating func compareSources(_ before: MaterialDefinition, _ after: MaterialDefinition) {
        let (was, now) = (Titles(definition: old), Titles(definition: new))
        let (removed, added, _) = matched(before.sources, after.sources, by: \.self)
        let place = "materials.\(after.id).sources"
        let name = after.title.quoted
        for origin in added {
            let words = self.words(of: origin, now)
            tell(
                .materials,
                place,
                .looser,
                zh: "\(name.zh)可以来自：\(words.zh)",
                en: "\(name.text(in: .english)) may now come from: \(words.text(in: .english))",
                touches: .beforeAcceptance
            )
        }
        for origin in removed {
            let words = self.words(of: origin, was)
            tell(
                .materials,
                place,
                .stricter,
                zh: "\(name.zh)不再可以来自：\(words.zh)",
                en: "\(name.text(in: .english)) no longer comes from: \(words.text(in: .english))",
                touches: .beforeAcceptance
            )
        }
        if added.isEmpty, removed.isEmpty, before.sources != after.sources {
            tell(
                .materials,
                place,
                .neutral,
                zh: "\(name.zh)各来源的先后有变化",
                en: "The order of the sources of \(name.text(in: .english)) changed",
                touches: .beforeAcceptance
            )
        }
    }

    private func words(of origin: MaterialOrigin, _ titles: Titles) -> LocalizedText {
        switch origin {
        case .certificate(let source):
            LocalizedText.both {
                $0("电子证照\($0.quoted(titles.source(source)))", "the certificate \($0.quoted(titles.source(source)))")
            }
        case .share(let source):
            LocalizedText.both {
                $0("共享数据\($0.quoted(titles.source(source)))", "shared data \($0.quoted(titles.source(source)))")
            }
        case .form: LocalizedText(zh: "申请表", en: "the form")
        case .counter: LocalizedText(zh: "窗口核验", en: "the counter")
        case .upload: LocalizedText(zh: "上传", en: "upload")
        }
    }
}
