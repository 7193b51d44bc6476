/// How items are conducted beyond the ordinary course; each concern folds in its own file.
extension CaseState {
    mutating func applyConduct(_ event: Event) {
        switch event.fact {
        case .itemAdded, .itemDiverted, .itemReassigned, .itemReopened, .fieldsAmended, .alternativeDropped,
            .opinionGiven:
            applyCourse(event)
        case .taskOpened, .taskCompleted, .taskLapsed:
            applyTask(event)
        default:
            applyLimits(event)
        }
    }
}
