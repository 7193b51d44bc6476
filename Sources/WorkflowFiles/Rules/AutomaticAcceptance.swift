import Orchestration

/// A case is accepted without a person only where a machine checks every source.
enum AutomaticAcceptance: ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report) {
        guard theme.definition.acceptance.mode == .automatic else { return }
        for material in theme.materials {
            guard material.definition.sources.contains(where: { $0 == .upload || $0 == .counter }) else { continue }
            report.error(
                .automaticWithUpload,
                at: material.position,
                .init(
                    zh: "受理方式为自动核对，而材料“\(material.definition.title.zh)”可由人上传或在窗口核验。",
                    en:
                        "Acceptance is automatic, but “\(material.definition.id)” may be uploaded or shown at the counter."
                ),
                fix: .init(
                    zh: "请写“受理: 人工核对”，或只留共享、电子证照、表单来源。",
                    en: "Write “acceptance: reviewed”, or leave only shared data, certificates and the form."
                )
            )
        }
    }
}
