import Orchestration
import WorkflowFiles

/// Each material once, however many items use it (一套材料).
extension GuideWriter {
    func material(_ material: MaterialDefinition) -> GuideText.Material {
        let uses = uses(of: material.id)
        let need = need(of: material.id)
        return GuideText.Material(
            title: say(material.title),
            purpose: say.list(uses.map { say($0.item.title) }) + (material.list.map(eachOne) ?? ""),
            when: need == .always ? nil : conditions.text(need),
            sources: material.sources.map { source($0, files: material.maximumFiles) },
            later: later(uses),
            statement: material.commitment.map { words(of: $0, for: .proof) },
            statementText: material.commitment.flatMap(signedText)
        )
    }

    private func eachOne(of list: ListID) -> String {
        let name = say.quoted(titles.list(list))
        return say("（\(name)每一个一份）", " (one for each of \(name))")
    }

    private func source(_ origin: MaterialOrigin, files: Int) -> String {
        switch origin {
        case .certificate(let id), .share(let id):
            let source = definition.sources.first { $0.id == id }
            let name = say.quoted(titles.source(id))
            let department = source.map { say(titles.department($0.department)) } ?? ""
            guard source?.status != .closed else {
                return say(
                    "\(name)的数据还没有共享，系统查不到，请看下一种办法。",
                    "The data of \(name) are not shared yet; see the next way."
                )
            }
            if case .certificate = origin {
                return say(
                    "经您授权，系统调取电子证照\(name)（\(department)）；调到了您就不用交。",
                    "With your consent the system calls the electronic certificate \(name) (\(department)); then you bring nothing."
                )
            }
            return say(
                "系统向\(department)查询\(name)；查到了您就不用交。",
                "The system asks \(department) (\(name)); if it is found you bring nothing."
            )
        case .form:
            return say("由系统根据申请表生成，您签字即可。", "Made from the form; you only sign it.")
        case .counter:
            return say("到窗口出示原件，由工作人员核验。", "Show the original at the counter.")
        case .upload:
            return say("您自己上传（最多\(files)个文件）。", "Upload it yourself (\(files) files at most).")
        }
    }

    /// A material may come later only if every item that needs it tolerates that: the strictest use wins.
    private func later(_ uses: [(item: ItemDefinition, use: MaterialUse)]) -> String {
        let strict = uses.filter { $0.use.importance == .primary || $0.use.tolerance == nil }
        guard strict.isEmpty, let first = uses.first?.use.tolerance else {
            if strict.count < uses.count {
                let items = say.quoted(strict.map(\.item.title))
                return say("办理\(items)时不能后补。", "Not where \(items) is done.")
            }
            return say("不能后补，请先备齐。", "No. Please have it ready.")
        }
        // The shortest time counts, as in the engine.
        let policies = uses.compactMap(\.use.tolerance)
        let policy = policies.min { $0.within.nominalLength < $1.within.nominalLength } ?? first
        let limit = policy.within.text
        let release =
            policies.contains { $0.release == .afterSupply }
            ? say("补齐之前，结果暂不发出。", "Until then the result is held back.")
            : say("补齐之前也可以先拿结果。", "The result may go out before.")
        let expiry =
            policies.contains { $0.onExpiry == .terminateCase }
            ? say("逾期不补，整件事终止，并记失信。", "If it does not come in time, the whole case ends and a breach is recorded.")
            : say(
                "逾期不补，有关事项终止，并记失信。",
                "If it does not come in time, the items that need it end and a breach is recorded."
            )
        return say.sentences(
            [
                say(
                    "能。您承诺后先受理，受理后\(limit.zh)内补齐。",
                    "Yes, if you promise it: within \(limit.text(in: .english)) of acceptance."
                ),
                release, expiry, policy.extensionLimit.map(forceMajeure),
            ].compactMap(\.self)
        )
    }

    private func forceMajeure(_ limit: TimeLimit) -> String {
        say(
            "遇不可抗力的，可以请主管人员最多延长\(limit.text.zh)。",
            "In force majeure a supervisor may extend the time, by \(limit.text.text(in: .english)) at most."
        )
    }
}
