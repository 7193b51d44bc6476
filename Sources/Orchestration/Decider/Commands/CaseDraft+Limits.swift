extension CaseDraft {
    mutating func answerQuestion(_ command: QuestionAnswer) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func extendLimit(_ command: LimitExtension) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func appealCard(_ command: CardAppeal) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func ruleOnCard(_ command: CardRuling) throws(Refusal) {
        throw .notInThisVersion
    }

    mutating func changeCalendar(_ command: CalendarChange) throws(Refusal) {
        throw .notInThisVersion
    }
}
