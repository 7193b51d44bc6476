import Orchestration

/// An answer with the names that HTTP has in its path and headers: case, order, and the department's own serial.
struct IdentifiedAnswerForm: StrictObject, Encodable {
    enum Keys: String, CodingKey, CaseIterable { case caseID, order, serial }

    static let memberNames = Set(Keys.allCases.map(\.stringValue)).union(AnswerForm.memberNames)

    var caseID: CaseID
    var order: WorkOrderID
    var serial: String
    var form: AnswerForm

    init(caseID: CaseID, order: WorkOrderID, serial: String, form: AnswerForm) {
        self.caseID = caseID
        self.order = order
        self.serial = serial
        self.form = form
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        caseID = try container.decode(CaseID.self, forKey: .caseID)
        order = try container.decode(WorkOrderID.self, forKey: .order)
        serial = try container.decode(String.self, forKey: .serial)
        form = try AnswerForm(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(caseID, forKey: .caseID)
        try container.encode(order, forKey: .order)
        try container.encode(serial, forKey: .serial)
        try form.encode(to: encoder)
    }

    func check() throws(FormFault) {
        for (name, key) in [(caseID.text, Keys.caseID), (order.text, .order), (serial, .serial)] {
            guard (1...WireLimits.nameScalars).contains(name.unicodeScalars.count) else {
                throw .contradictory(
                    zh: "应为1至\(WireLimits.nameScalars)个字符",
                    en: "1 to \(WireLimits.nameScalars) characters",
                    at: "$.\(key.rawValue)"
                )
            }
        }
        try form.check(filesAtMost: WireLimits.filesPerAnswer, entriesAtMost: WireLimits.entriesPerAnswer)
    }
}
