import Orchestration

/// Statements that are signed in place of a proof or of an examination (告知承诺), and what comes of them.
extension GuideWriter {
    func words(of policy: CommitmentPolicy, for kind: CommitmentKind) -> String {
        let offer =
            switch kind {
            case .proof:
                say(
                    "能。您签署承诺书，就不用交这份材料；核查之前补交材料的，可以收回承诺。",
                    "Yes. Sign the statement, and you need not bring it at all; until it is checked you may still bring it instead."
                )
            case .licence:
                say(
                    "能。您签署承诺书，承诺符合许可条件，部门不再审查，直接发证。",
                    "Yes. Sign that you meet the conditions, and the department issues it without examining."
                )
            }
        guard let check = policy.verification else {
            return say.sentences([offer, say("依法免予核查。", "The law exempts it from checking.")])
        }
        return say.sentences([offer, verification(check), untrue(policy.onFalse ?? .revoke)])
    }

    func signedText(_ policy: CommitmentPolicy) -> String? {
        definition.statements.first { $0.id == policy.statement && $0.version == policy.version }.map { say($0.text) }
    }

    private func verification(_ policy: VerificationPolicy) -> String {
        let department = say(titles.department(policy.department))
        let (zh, en) = (policy.within.text.zh, policy.within.text.text(in: .english))
        let means = policy.means.map { say($0.text) } ?? ""
        switch policy.samplePercent {
        case let share? where share < 100:
            return say(
                "事后由\(department)按\(share)%的比例抽查，\(zh)内\(means.isEmpty ? "" : "\(means)，")核查完毕。",
                "\(department) checks \(share) % of the statements afterwards, chosen by lot, within \(en)\(means.isEmpty ? "" : ", \(means)")."
            )
        default:
            return say(
                "事后由\(department)在\(zh)内\(means.isEmpty ? "" : "\(means)")逐件核查。",
                "\(department) checks it within \(en)\(means.isEmpty ? "" : ", \(means)")."
            )
        }
    }

    private func untrue(_ policy: FalseCommitmentPolicy) -> String {
        switch policy {
        case .revoke:
            say(
                "不实的，依法撤销有关决定，并记失信。",
                "If it is untrue, decisions resting on it are revoked by law and a breach is recorded."
            )
        case .rectify(let within):
            say(
                "不实的，限您\(within.text.zh)内整改；逾期未改的，依法撤销有关决定，并记失信。",
                "If it is untrue, you have \(within.text.text(in: .english)) to put it right; otherwise decisions resting on it are revoked by law and a breach is recorded."
            )
        }
    }
}

extension VerificationMeans {
    /// How, as it follows “checks it”.
    fileprivate var text: LocalizedText {
        switch self {
        case .online: LocalizedText(zh: "通过数据比对", en: "by comparing data")
        case .onSite: LocalizedText(zh: "到现场", en: "on the spot")
        case .assisted: LocalizedText(zh: "请有关部门协助", en: "with another authority's help")
        }
    }
}
