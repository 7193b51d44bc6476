import Orchestration

/// Themes that rest on another theme.
extension LibraryBase {
    /// What an overlay's file comes to, with the base that it rests on; every finding stands in the overlay's file and names the
    /// base's file where the cause lies there.
    func compileOverlay(_ tree: Tree, _ report: Report) -> CompiledWorkflow? {
        let own = Report()
        guard let overlay = Overlay(tree, own), let base = baseTree(of: overlay, own) else {
            pass(on: own, from: tree, at: tree.position, report)
            return nil
        }
        let known = Report()
        guard let whole = compileWhole(base, known) else {
            tellFaulty(base, at: overlay.written.position, report)
            return nil
        }
        let effective = overlay.applied(to: base)
        let compiled = own.errorCount == 0 ? compileWhole(effective, own) : nil
        pass(on: own, except: known, from: tree, at: overlay.written.position, report)
        guard own.errorCount == 0 else { return nil }
        return compiled?.resting(on: whole, file: base.position.file)
    }

    /// The tree that a theme's file stands for: its own, or its base's with the patch laid over it.
    func effectiveTree(_ tree: Tree) -> Tree? {
        guard Self.isOverlay(tree) else { return tree }
        let silent = Report()
        guard let overlay = Overlay(tree, silent), let base = baseTree(of: overlay, silent) else { return nil }
        let effective = overlay.applied(to: base)
        return silent.errorCount == 0 ? effective : nil
    }

    static func isOverlay(_ tree: Tree) -> Bool {
        tree.mapping?.contains { $0.key.term == .overlay } ?? false
    }

    /// `newborn@2026.1`: a whole theme of this library.
    private func baseTree(of overlay: Overlay, _ report: Report) -> Tree? {
        guard let text = overlay.written.text(report) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let id = parts.first, let version = parts.last, !id.isEmpty, !version.isEmpty else {
            report.error(
                .badReference,
                at: overlay.written.position,
                .init(zh: "“\(text)”没有写明版本。", en: "“\(text)” does not name a version."),
                fix: .init(zh: "请写“主题编号@版本”，例如 newborn@2026.1。", en: "Write “theme@version”, such as newborn@2026.1.")
            )
            return nil
        }
        let whole = themes.filter { !Self.isOverlay($0) }
        if let base = whole.first(where: { Self.name(of: $0) == (id, version) }) { return base }
        report.error(
            .unknownBase,
            at: overlay.written.position,
            .init(zh: "没有可叠加的主题“\(text)”。", en: "There is no whole theme “\(text)” to lay this over."),
            fix: Suggestion.remedy(for: text, among: whole.map { Self.name(of: $0) }.map { "\($0.id)@\($0.version)" })
        )
        return nil
    }

    static func name(of theme: Tree) -> (id: String, version: String) {
        let header = theme.mapping?.first { $0.key.term == .theme }?.value.mapping ?? []
        func text(_ term: Term) -> String { header.first { $0.key.term == term }?.value.scalar ?? "" }
        return (text(.id), text(.version))
    }
}

extension LibraryBase {
    private func pass(
        on own: Report,
        except known: Report? = nil,
        from tree: Tree,
        at position: Position,
        _ report: Report
    ) {
        for finding in own.findings {
            if finding.file == tree.position.file {
                report.add(finding)
            } else if known?.findings.contains(finding) != true {
                report.add(finding.told(at: position))
            }
        }
    }

    private func tellFaulty(_ base: Tree, at position: Position, _ report: Report) {
        report.error(
            .restsOnFault,
            at: position,
            .init(
                zh: "所叠加的主题 \(base.position.file) 有错误。",
                en: "The base theme \(base.position.file) has errors."
            ),
            fix: .init(zh: "请先改正该文件。", en: "Correct that file first.")
        )
    }
}

extension Finding {
    /// The same at another place, naming the one where it was found.
    fileprivate func told(at place: Position) -> Finding {
        Finding(
            position: place,
            severity: severity,
            code: code,
            message: LocalizedText(
                zh: "叠加后，\(position)：\(message.zh)",
                en: "Once laid over the base, \(position): \(message.text(in: .english))"
            ),
            remedy: remedy
        )
    }
}
