import Orchestration

/// Where a scenario plays: the case, and what came of the line that is being played.
struct Stage: Sendable {
    var player: CasePlayer
    let vocabulary: Vocabulary
    let application: Application
    /// Why the last act was refused, if it was.
    private(set) var refusal: Refusal?
    /// The line said that it would be refused, and how.
    var isRefusalExpected = false
    /// What acceptance would have said, if somebody asked.
    var precheck: Precheck?
    private var journalStart = 0

    init(player: CasePlayer, vocabulary: Vocabulary, application: Application) {
        self.player = player
        self.vocabulary = vocabulary
        self.application = application
    }

    /// As it applies to this case: with a copy of each repeated thing.
    var definition: WorkflowDefinition { player.definition.applied(to: player.state) }
    var state: CaseState { player.state }
    /// What the line brought about, the time before it included.
    var news: ArraySlice<Event> { player.journal[journalStart...] }

    mutating func beginLine(at instant: Timestamp) {
        journalStart = player.journal.count
        refusal = nil
        isRefusalExpected = false
        player.advance(to: instant)
    }

    mutating func ask(_ command: Command, by actor: Actor) {
        refusal = player.play(command, by: actor)
    }

    /// Answers the order about an item or a material as whoever is named.
    mutating func answer(
        _ kind: WorkOrder.Kind,
        item: ItemID? = nil,
        material: MaterialID? = nil,
        by who: Who,
        _ content: Answer.Content,
        _ manner: AnswerManner
    ) throws(Complaint) {
        guard let order = player.order(kind, item: item, material: material, of: who.department) else {
            throw noOrder(kind, item, material)
        }
        let answer = Answer(
            order: order.id,
            serial: manner.serial ?? player.nextSerial(),
            content: content,
            occurredAt: manner.occurredAt.map {
                $0.date.instant(minutes: $0.minutes ?? Moment.usualMinutes, player.calendar)
            }
        )
        ask(.answer(answer), by: who.answering(order, in: definition))
    }

    private func noOrder(_ kind: WorkOrder.Kind, _ item: ItemID?, _ material: MaterialID?) -> Complaint {
        let subject = item.map { title($0) } ?? material.map { title($0) } ?? LocalizedText(zh: "", en: "")
        let standing = item.flatMap { state.items[$0]?.status }.map { CaseWords.itemStatuses.text($0) }
        let order = CaseWords.orderKinds.text(kind)
        return Complaint(
            zh: "“\(subject.zh)”没有\(order.zh)工单可答复\(standing.map { "，它现在是“\($0.zh)”" } ?? "")。",
            en:
                "There is no “\(order.english)” order about “\(subject.english)” to answer\(standing.map { "; it is “\($0.english)”" } ?? "")."
        )
    }
}

/// How an answer is given: under which number, and when it was done if it is recorded later.
struct AnswerManner: Sendable {
    var serial: String?
    var occurredAt: (date: CivilDate, minutes: Int?)?

    init(_ phrase: inout Phrase) throws(Complaint) {
        serial = phrase.detail("serial 序号")
        occurredAt = try phrase.occurredAt()
    }
}

/// Titles, for messages.
extension Stage {
    func title(_ id: ItemID) -> LocalizedText {
        definition.items.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
    }

    func title(_ id: MaterialID) -> LocalizedText {
        definition.materials.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
    }

    func title(_ subject: Gap.Subject) -> LocalizedText {
        switch subject {
        case .material(let id): title(id)
        case .field(let id): definition.form.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
        case .situation(let id):
            definition.situations.first { $0.id == id }?.question ?? LocalizedText(zh: id.text, en: id.text)
        case .act(let id):
            definition.parties.flatMap(\.acts).first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
        case .list(let id):
            definition.lists.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
        case .party(let id):
            definition.parties.first { $0.id == id }?.title ?? LocalizedText(zh: id.text, en: id.text)
        }
    }
}
