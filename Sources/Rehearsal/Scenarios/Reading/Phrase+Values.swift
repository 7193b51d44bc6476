import Orchestration

/// Reading values written as details.
extension Phrase {
    /// A small whole number.
    mutating func count(_ words: Words) throws(Complaint) -> Int? {
        guard let text = detail(words) else { return nil }
        guard let number = Int(text), (0...1_000).contains(number) else {
            throw Complaint(zh: "“\(text)”不是 0 至 1000 的整数。", en: "“\(text)” is no whole number from 0 to 1000.")
        }
        return number
    }

    mutating func fields() throws(Complaint) -> [FieldID: DataValue] {
        var fields: [FieldID: DataValue] = [:]
        for (name, text) in otherDetails(vocabulary.fields.names) {
            guard let id = vocabulary.fields[name], let field = definition.form.first(where: { $0.id == id }) else {
                throw .unknown(name, both("表单字段", "form field"), among: vocabulary.fields.names)
            }
            fields[id] = try ValueReader.value(text, field.kind)
        }
        return fields
    }

    mutating func situations() throws(Complaint) -> [SituationID: DataValue] {
        var answers: [SituationID: DataValue] = [:]
        for (name, text) in otherDetails(vocabulary.situations.names) {
            let (id, value) = try ValueReader.situation(name, text, vocabulary)
            answers[id] = value
        }
        return answers
    }

    /// The data of an approval: what is written, and samples for the rest; `=无` leaves a datum out.
    mutating func resultData(of item: ItemID) throws(Complaint) -> [FieldID: DataValue] {
        let base = item.base
        let declared = definition.items.first { $0.id == item || $0.id == base }?.resultData ?? []
        let table = vocabulary.resultData[item] ?? vocabulary.resultData[base] ?? NameTable<FieldID>()
        var data: [FieldID: DataValue] = [:]
        for field in declared { data[field.id] = .sample(field.kind) }
        for (name, text) in otherDetails(table.names) {
            guard let id = table[name], let field = declared.first(where: { $0.id == id }) else {
                throw .unknown(name, both("结果数据", "result datum"), among: table.names)
            }
            data[id] = ["无", "none"].contains(text) ? nil : try ValueReader.value(text, field.kind)
        }
        return data
    }
}

enum ValueReader {
    private static let truths: [String: Bool] = ["是": true, "否": false, "yes": true, "no": false]

    static func truth(_ text: String) -> Bool? { truths[text] }

    static func value(_ text: String, _ kind: DataKind) throws(Complaint) -> DataValue {
        switch kind {
        case .text, .choice: return .text(text)
        case .list: return .list(text.split(whereSeparator: { "、,".contains($0) }).map { .text(String($0)) })
        case .number:
            guard let number = Int64(text) else {
                throw Complaint(zh: "“\(text)”不是整数。", en: "“\(text)” is no whole number.")
            }
            return .number(number)
        case .boolean:
            guard let truth = truth(text) else {
                throw Complaint(zh: "“\(text)”应为“是”或“否”。", en: "“\(text)” should be “yes” or “no”.")
            }
            return .boolean(truth)
        case .date:
            guard CivilDate(text) != nil else { throw .noDate(text) }
            return .text(text)
        }
    }

    /// A question by any name, and an answer that it admits.
    static func situation(
        _ name: String,
        _ text: String,
        _ vocabulary: Vocabulary
    ) throws(Complaint) -> (SituationID, DataValue) {
        guard let id = vocabulary.situations[name],
            let situation = vocabulary.definition.situations.first(where: { $0.id == id })
        else { throw .unknown(name, both("情形", "situation"), among: vocabulary.situations.names) }
        guard !situation.options.isEmpty else { return (id, try value(text, .boolean)) }
        let option = situation.options.first { [$0.id, $0.title.zh, $0.title.en].contains(text) }
        guard let option else {
            throw .unknown(text, both("选项", "option"), among: situation.options.map(\.title.zh))
        }
        return (id, .text(option.id))
    }
}
