import Messaging
import Orchestration

/// How an answer is read from the department's reply.
struct AnswerReading: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case answer(Answer.Kind)
        /// The entry of a list is no act, for example a change of state on the way.
        case passedOver
    }

    /// Fixed, or told by a code.
    enum KindSource: Hashable, Sendable {
        case fixed(Kind)
        case coded(JSONPointer, [String: Kind])
    }

    struct Objections: Hashable, Sendable {
        var list: JSONPointer
        var material: AnswerSource
        var reason: AnswerSource
        var remedy: AnswerSource
    }

    var kind: KindSource
    var serial: AnswerSource?
    var reference: AnswerSource?
    var documentNumber: AnswerSource?
    var recordVersion: AnswerSource?
    var reason: AnswerSource?
    var basis: AnswerSource?
    var remedy: AnswerSource?
    var data: [FieldID: AnswerSource] = [:]
    var objections: Objections?
    var occurredAt: AnswerSource?

    /// What cannot be read. It names places, never values.
    struct Fault: Error, Hashable {
        let detail: String
    }
}

extension AnswerReading {
    /// All kinds that can come of it.
    var possibleKinds: Set<Answer.Kind> {
        let kinds: [Kind] =
            switch kind {
            case .fixed(let kind): [kind]
            case .coded(_, let codes): Array(codes.values)
            }
        return Set(kinds.compactMap { if case .answer(let kind) = $0 { kind } else { nil } })
    }

    func kind(in document: JSONValue) throws(Fault) -> Kind {
        switch kind {
        case .fixed(let kind): return kind
        case .coded(let pointer, let codes):
            guard let code = pointer.value(in: document)?.plainText else {
                throw Fault(detail: "there is no code at '\(pointer)'")
            }
            guard let kind = codes[code] ?? codes["*"] else {
                throw Fault(detail: "the code at '\(pointer)' is not among those that the connector file lists")
            }
            return kind
        }
    }

    func text(_ source: AnswerSource?, _ name: String, in document: JSONValue) throws(Fault) -> String {
        guard let text = source?.text(in: document), !text.isEmpty else {
            throw Fault(detail: "there is no \(name) at \(source?.place ?? "any place that the connector file names")")
        }
        return text
    }

    func instant(in document: JSONValue) throws(Fault) -> Timestamp? {
        guard let occurredAt, let text = occurredAt.text(in: document) else { return nil }
        guard let instant = Timestamp(rfc3339: text) else {
            throw Fault(detail: "what stands at \(occurredAt.place) is no RFC 3339 instant")
        }
        return instant
    }
}
