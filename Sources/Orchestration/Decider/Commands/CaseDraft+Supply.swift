extension CaseDraft {
    /// Materials, promises and commitments in answer to a notice, or before a tolerance runs out. All or nothing.
    mutating func take(_ supply: Supply) throws(Refusal) {
        try checkReadable(supply.fields)
        try takeMaterials(supply)
        if state.phase.isBeforeAcceptance {
            try checkOffers(supply)
            takeOffers(supply)
            if supply.fields.value?.isEmpty == false {
                record(.fieldsCorrected(FieldsCorrected(fields: supply.fields)))
            }
            if supply.isComplete, let correction = state.correction {
                record(.correctionAnswered(CorrectionAnswered(notice: correction.notice, clock: noticeClock())))
            }
        } else if let offer = (supply.promises + supply.commitments.keys.sorted()).first {
            throw .notAwaited(offer)
        }
    }

    mutating func takeMaterials(_ supply: Supply) throws(Refusal) {
        for (id, material) in supply.materials.sorted(by: { $0.key < $1.key }) {
            try check(material, as: id)
            let isAtCounter = material.manner == .counter
            let tolerance = state.materials[id]?.tolerance
            record(
                .materialSupplied(
                    MaterialSupplied(
                        material: id,
                        origin: isAtCounter ? .counter : .upload,
                        files: material.files,
                        grade: isAtCounter ? .b : .c
                    )
                )
            )
            if tolerance != nil { record(.toleranceFulfilled(ToleranceFulfilled(material: id))) }
            passOn(id)
        }
    }

    private func check(_ supplied: SuppliedMaterial, as id: MaterialID) throws(Refusal) {
        guard let material = material(id) else {
            throw .unknown(.unknownMaterial, id.text, zh: "本主题没有这份材料", en: "The workflow has no such material")
        }
        guard !supplied.files.isEmpty, supplied.files.count <= min(material.maximumFiles, Limits.filesPerMaterial)
        else {
            throw Refusal(
                .tooManyFiles,
                LocalizedText(
                    zh: "该材料需要1至\(material.maximumFiles)个文件。",
                    en: "This material takes 1 to \(material.maximumFiles) files."
                ),
                at: id.text
            )
        }
        guard supplied.manner != .counter || context.actor.role == .examiner else {
            throw Refusal(
                .notAuthorised,
                LocalizedText(zh: "窗口核验只能由窗口人员登记。", en: "Only a clerk at the counter records what was seen there."),
                at: id.text
            )
        }
        guard state.phase.isBeforeAcceptance || isAwaited(id) else { throw .notAwaited(id) }
    }

    /// After acceptance only what somebody waits for is taken: a promised material, or one that was objected to.
    private func isAwaited(_ id: MaterialID) -> Bool {
        guard let material = state.materials[id] else { return false }
        return material.tolerance != nil
            || state.items.values.contains { $0.gaps.contains { $0.subject == .material(id) } }
    }

    /// Tells every department that has begun and uses the material that it has come.
    private mutating func passOn(_ id: MaterialID) {
        for item in definition.items where item.materials.contains(where: { $0.material == id }) {
            guard let state = state.items[item.id], let target = state.order,
                state.status.isWithDepartment || state.status == .held
            else { continue }
            issue(.material, department: item.department, item: item.id, materials: [id], target: target)
        }
    }
}

extension Refusal {
    static func notAwaited(_ id: MaterialID) -> Refusal {
        Refusal(
            .materialNotAwaited,
            LocalizedText(zh: "当前不需要补交该材料。", en: "Nobody is waiting for this material."),
            at: id.text
        )
    }
}
