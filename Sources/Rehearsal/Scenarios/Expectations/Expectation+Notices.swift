import Orchestration

/// What people are told that is missing.
extension Expectation {
    static let notices: [Expectation] = [
        Expectation(
            "notice 告知",
            both("=> 告知 户籍证明、联系电话；告知 无", "=> notice household-proof, phone; notice none"),
            both("补正告知书正好列出这些（材料、字段、情形、当事人）。", "The notice of correction names exactly these things.")
        ) { phrase in
            let wanted = try phrase.gapSubjects()
            return { stage in
                let told = stage.state.correction?.gaps.map(\.subject) ?? []
                try same(wanted, told, both("告知", "notice"), stage)
            }
        },
        Expectation(
            "department notice 部门告知",
            both("=> 部门告知 产权核验 居住证明", "=> department notice property-check residence-proof"),
            both("部门对该事项正好要求补正这些。", "The department asked exactly for these corrections.")
        ) { phrase in
            let item = try phrase.item()
            let wanted = try phrase.gapSubjects()
            return { stage in
                let told = stage.state.items[item]?.gaps.map(\.subject) ?? []
                try same(wanted, told, both("部门告知 \(stage.title(item).zh)", "department notice"), stage)
            }
        },
        Expectation(
            "precheck 预检",
            both("申请人 预检 => 预检 户籍证明", "applicant prechecks => precheck household-proof"),
            both("预检正好说缺这些；“无”是不缺。", "The precheck says that exactly these are missing.")
        ) { phrase in
            let wanted = try phrase.gapSubjects()
            return { stage in
                guard let precheck = stage.precheck else {
                    throw Complaint(zh: "还没有预检。", en: "Nobody has prechecked.")
                }
                try same(wanted, precheck.gaps.map(\.subject), both("预检", "precheck"), stage)
            }
        },
        Expectation(
            "remedies 补法",
            both("=> 补法 户籍证明 上传、窗口核验、容缺", "=> remedies household-proof upload, counter, promise"),
            both("告知书对该材料正好给出这些补正办法。", "The notice offers exactly these ways of mending the material.")
        ) { phrase in
            let material = try phrase.material()
            let wanted = try phrase.list(CaseWords.remedies.names, both("补正办法", "remedy"))
            return { stage in
                let gaps = (stage.state.correction?.gaps ?? []) + stage.state.items.values.flatMap(\.gaps)
                let offered = gaps.first { $0.subject == .material(material) }?.remedies ?? []
                guard Set(offered) != Set(wanted) else { return }
                throw Complaint.expected(
                    .list(wanted.map { CaseWords.remedies.text($0) }),
                    found: .list(offered.map { CaseWords.remedies.text($0) })
                )
            }
        },
    ]

    private static func same(
        _ names: [GapName],
        _ told: [Gap.Subject],
        _ what: LocalizedText,
        _ stage: Stage
    ) throws(Complaint) {
        let wanted = names.compactMap { $0.subject(among: told) }
        guard Set(wanted) != Set(told) else { return }
        let (expected, found) = (
            LocalizedText.list(wanted.map { stage.title($0) }), LocalizedText.list(told.map { stage.title($0) })
        )
        throw Complaint.expected(both("\(what.zh) \(expected.zh)", "\(what.english) \(expected.english)"), found: found)
    }
}

extension Phrase {
    fileprivate mutating func gapSubjects() throws(Complaint) -> [GapName] {
        if takeNone() { return [] }
        var subjects = [try gapSubject()]
        while takeSeparator() { subjects.append(try gapSubject()) }
        return subjects
    }

    private mutating func gapSubject() throws(Complaint) -> GapName {
        var readings: [(subject: Gap.Subject, after: Phrase)] = []
        func tryReading<ID>(_ subject: (ID) -> Gap.Subject, _ take: (inout Phrase) -> ID?) {
            var attempt = self
            if let id = take(&attempt) { readings.append((subject(id), attempt)) }
        }
        tryReading(Gap.Subject.material) { $0.materialIfAny() }
        tryReading(Gap.Subject.party) { $0.take($0.vocabulary.parties) }
        tryReading(Gap.Subject.field) { $0.take($0.vocabulary.fields) }
        tryReading(Gap.Subject.situation) { $0.take($0.vocabulary.situations) }
        tryReading(Gap.Subject.act) { $0.take($0.vocabulary.acts) }
        guard let longest = readings.min(by: { $0.after.rest.count < $1.after.rest.count }) else {
            let known = vocabulary.materials.names + vocabulary.fields.names + vocabulary.situations.names
            throw .unknown(nextWord, both("材料、字段、情形或当事人", "material, field, situation or party"), among: known)
        }
        self = longest.after
        return GapName(subjects: readings.filter { $0.after.rest.count == rest.count }.map(\.subject))
    }
}

/// What a name may mean: a party and a field of the form can be called the same.
private struct GapName: Sendable {
    var subjects: [Gap.Subject]

    func subject(among told: [Gap.Subject]) -> Gap.Subject? {
        subjects.first(where: told.contains) ?? subjects.first
    }
}
