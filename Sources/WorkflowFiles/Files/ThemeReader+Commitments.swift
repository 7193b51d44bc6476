import Orchestration

/// Signed statements in place of a proof or an examination (告知承诺), and how they are checked.
extension ThemeReader {
    /// - Parameter standing: What it may stand for here: a proof on a material, a licence on an item.
    func commitment(_ tree: Tree, standingFor standing: CommitmentKind) -> CommitmentPolicy? {
        let keys = KeyedTree(
            tree,
            required: [.statements],
            optional: [
                .verifyWithin, .verifyBy, .exempt, .commitmentKind, .means, .sample, .onFalse, .rectifyWithin, .remark,
            ],
            unsupported: [.credit],
            report
        )
        guard let keys else { return nil }
        checkKind(keys, standing)
        let onFalse = self.onFalse(keys)
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
        var policy = CommitmentPolicy(
            statement: StatementID(id),
            version: reference.version,
            verification: verification
        )
        // A proof and revocation say nothing: what is written out has the hash of what is left out.
        policy.kind = standing == .licence ? .licence : nil
        policy.onFalse = onFalse == .revoke ? nil : onFalse
        return policy
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
        var policy = VerificationPolicy(within: within, department: DepartmentID(department))
        policy.means = keys[.means]?.choice(Self.means, report)
        policy.samplePercent = keys[.sample]?.percent(report)
        return policy
    }

    private func checkKind(_ keys: KeyedTree, _ standing: CommitmentKind) {
        let kinds = [Term.proof: CommitmentKind.proof, .licence: .licence]
        let written = keys[.commitmentKind].map { $0.choice(kinds, report) }
        // Nothing written means a proof; a choice that is no kind has been told of.
        guard let kind = written ?? .proof, kind != standing else { return }
        report.error(
            .commitmentUnfit,
            at: keys[.commitmentKind]?.position ?? keys.position,
            standing == .proof
                ? .init(zh: "材料的告知承诺只能代替证明事项。", en: "A commitment on a material stands in for a proof only.")
                : .init(
                    zh: "事项的告知承诺只用于涉企许可（国发〔2021〕7号 [K]）。",
                    en: "A commitment on an item is for a licence only (国发〔2021〕7号 [K])."
                ),
            fix: standing == .proof
                ? .init(zh: "涉企许可的承诺请写在事项上。", en: "Write a licence's commitment on the item.")
                : .init(
                    zh: "请写“承诺类型: 涉企许可”，证明事项的承诺写在材料上。",
                    en: "Write “commitmentKind: licence”; a proof's stands on the material."
                )
        )
    }

    private func onFalse(_ keys: KeyedTree) -> FalseCommitmentPolicy? {
        let isRectified = keys[.onFalse]?.choice([Term.revoke: false, .rectify: true], report) ?? false
        let within = keys[.rectifyWithin].flatMap { $0.limit(report) }
        if isRectified, keys[.rectifyWithin] == nil {
            report.error(
                .missingKey,
                at: keys[.onFalse]?.position ?? keys.position,
                .init(zh: "限期整改没有写明期限。", en: "Nothing says by when it must be rectified."),
                fix: .init(zh: "请补写“整改: 10工作日”。", en: "Add “rectifyWithin: 10wd”.")
            )
        }
        if !isRectified, let written = keys[.rectifyWithin] {
            report.error(
                .unknownKey,
                at: written.position,
                .init(zh: "只有限期整改才有整改期限。", en: "Only what may be rectified has a time for it."),
                fix: .init(zh: "请写“不实处理: 限期整改”，或删去“整改”。", en: "Write “onFalse: rectify”, or delete “rectifyWithin”.")
            )
        }
        return isRectified ? within.map { .rectify(within: $0) } : .revoke
    }

    private static let means: [Term: VerificationMeans] = [
        .online: .online, .onSite: .onSite, .assisted: .assisted,
    ]
}
