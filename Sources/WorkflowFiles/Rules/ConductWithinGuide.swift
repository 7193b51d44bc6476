import Orchestration

/// Extensions, special procedures and delivery as the guide publishes them: a theme may tighten or leave them, not add to them.
enum ConductWithinGuide: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        for item in theme.items {
            guard let entry = item.entry else { continue }
            checkExtension(item, entry, report)
            checkProcedures(item, entry, report)
            if let own = item.definition.deliveryLimit, let published = entry.deliveryLimit {
                checkLonger(own, published, at: item.place(.delivery), report)
            }
        }
        checkWhole(theme, report)
    }

    private static func checkExtension(_ item: ItemDraft, _ entry: CatalogueEntry, _ report: Report) {
        guard let own = item.definition.extensionPolicy else { return }
        guard let published = entry.extensionPolicy else {
            return tellBeyond(Term.extensions.words, entry, at: item.place(.extensions), report)
        }
        checkLonger(own.maximum, published.maximum, at: item.place(.extensions), report)
    }

    private static func checkProcedures(_ item: ItemDraft, _ entry: CatalogueEntry, _ report: Report) {
        for procedure in item.definition.specialProcedures {
            guard let published = entry.specialProcedures.first(where: { $0.id == procedure.id }) else {
                tellBeyond(procedure.title, entry, at: item.place(.specialProcedures), report)
                continue
            }
            guard let most = published.maximum else { continue }
            checkLonger(procedure.maximum, most, at: item.place(.specialProcedures), report)
        }
    }

    /// The case's own promise and statutory limit (行政许可法 art. 42).
    private static func checkWhole(_ theme: ThemeDraft, _ report: Report) {
        let definition = theme.definition
        let position = theme.places[.promisedLimit] ?? theme.position
        PromiseWithinStatute.check(definition.promisedLimit, definition.statutoryLimit, at: position, report)
    }

    /// `nil` is longer than everything: it names no end.
    private static func checkLonger(
        _ own: TimeLimit?,
        _ published: TimeLimit,
        at position: Position,
        _ report: Report
    ) {
        guard own.map({ $0.nominalLength > published.nominalLength }) ?? true else { return }
        report.error(
            .limitLoosened,
            at: position,
            .init(
                zh: "\(own?.text.zh ?? "没有写明的期限")长于实施清单公布的\(published.text.zh)。",
                en: "\(own?.text.text(in: .english) ?? "No limit at all") is longer than the "
                    + "\(published.text.text(in: .english)) that the catalogue publishes."
            ),
            fix: .init(
                zh: "请写不超过\(published.text.zh)，或先修订清单。",
                en: "Write at most \(published.text.text(in: .english)), or revise the catalogue first."
            )
        )
    }

    private static func tellBeyond(
        _ name: LocalizedText,
        _ entry: CatalogueEntry,
        at position: Position,
        _ report: Report
    ) {
        report.error(
            .procedureBeyondGuide,
            at: position,
            .init(
                zh: "清单 \(entry.reference.id)@\(entry.reference.version) 没有公布“\(name.zh)”，不得在指南之外停止或延长计时"
                    + "（行政许可法第四十二条、第四十五条 [K]）。",
                en: "The catalogue entry \(entry.reference.id)@\(entry.reference.version) does not publish "
                    + "“\(name.text(in: .english))”: no clock stops or runs on beyond the guide (行政许可法 art. 42, 45 [K])."
            ),
            fix: .init(zh: "请删去，或先修订清单。", en: "Delete it, or revise the catalogue first.")
        )
    }
}
