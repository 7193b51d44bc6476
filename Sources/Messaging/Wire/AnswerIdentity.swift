import Foundation
public import Orchestration

/// What an answer is about, as far as it can be read: for the receipt of one that cannot be read as a whole.
public struct AnswerIdentity: Hashable, Sendable {
    public var caseID: CaseID?
    public var order: WorkOrderID?
    public var serial: String?

    public init(caseID: CaseID?, order: WorkOrderID?, serial: String?) {
        self.caseID = caseID
        self.order = order
        self.serial = serial
    }
}

extension AnswerCoding {
    /// - Returns: `nil` if the body is no JSON object, is too large, or names nothing.
    public static func identity(in wire: WireMessage) -> AnswerIdentity? {
        guard wire.body.count <= WireLimits.answerBytes,
            let names = try? JSONDecoder().decode(Names.self, from: Data(wire.body))
        else { return nil }
        let identity = AnswerIdentity(
            caseID: names.caseID.map { CaseID($0) },
            order: names.order.map { WorkOrderID($0) },
            serial: names.serial
        )
        return identity == AnswerIdentity(caseID: nil, order: nil, serial: nil) ? nil : identity
    }
}

/// Each member by itself: one that is no text, or longer than a name, does not spoil the others.
private struct Names: Decodable {
    enum CodingKeys: String, CodingKey { case caseID, order, serial }

    var caseID: String?
    var order: String?
    var serial: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func name(_ key: CodingKeys) -> String? {
            guard let text = try? container.decode(String.self, forKey: key),
                (1...WireLimits.nameScalars).contains(text.unicodeScalars.count)
            else { return nil }
            return text
        }
        caseID = name(.caseID)
        order = name(.order)
        serial = name(.serial)
    }
}
