import Orchestration

/// What is said of an item or a material without a further word: `产权核验 已批准待发`, `户籍证明 容缺中`.
extension Expectation {
    static func itemCheck(_ item: ItemID, _ phrase: inout Phrase) throws -> Check {
        let status = try phrase.require(CaseWords.itemStatuses.names, both("事项状态", "state of an item"))
        var reason: ItemTerminated.Reason?
        if let word = phrase.detail("reason 原因") {
            reason = CaseWords.endings.names[word]
            guard reason != nil else {
                throw Complaint.unknown(word, both("终止原因", "reason of an ending"), among: CaseWords.endings.names.names)
            }
        }
        return { [reason] (stage: inout Stage) throws(Complaint) in
            let known = stage.state.items[item]
            let title = stage.title(item)
            try require(status, known?.status, CaseWords.itemStatuses.text, of: title)
            if let reason {
                let because = both("\(title.zh) 终止原因", "\(title.english), ended because of")
                try require(reason, known?.terminationReason, CaseWords.endings.text, of: because)
            }
        }
    }

    static func materialCheck(_ material: MaterialID, _ phrase: inout Phrase) throws -> Check {
        let standing = try phrase.require(CaseWords.standings.names, both("材料状态", "standing of a material"))
        var grade: TrustGrade?
        if let word = phrase.detail("grade 等级") {
            grade = CaseWords.grades.names[word]
            guard grade != nil else {
                throw Complaint.unknown(word, both("可信等级", "trust grade"), among: CaseWords.grades.names.names)
            }
        }
        return { [grade] (stage: inout Stage) throws(Complaint) in
            let known = stage.state.materials[material]
            let title = stage.title(material)
            try require(standing, known?.standing ?? .open, CaseWords.standings.text, of: title)
            if let grade {
                let trust = both("\(title.zh) 可信等级", "\(title.english), trust grade")
                try require(grade, known?.supplied?.grade, CaseWords.grades.text, of: trust)
            }
        }
    }
}

extension Expectation {
    /// For values that may be absent.
    static func require<Value: Hashable>(
        _ expected: Value,
        _ found: Value?,
        _ words: (Value?) -> LocalizedText,
        of subject: LocalizedText
    ) throws(Complaint) {
        try require(Optional(expected), found, words, of: subject)
    }
}
