package import Orchestration

/// Commands as they come in life and in mischief: mostly sensible for where the case stands, often enough not.
package struct RandomCommand {
    var dice: Dice
    var serial = 0

    package init(seed: UInt64) {
        dice = Dice(seed: seed)
    }

    package mutating func next(for played: PlayedCase) -> (Command, Actor) {
        let state = played.state
        if state.phase == .unregistered, dice.chance(92) { return makeSubmission(played) }
        let definition = played.definition.applied(to: state)
        let (command, actor) =
            switch dice.number(0...99) {
            case 0..<2: makeSubmission(played)
            case 2..<16: makeSupply(state, definition)
            case 16..<22: makeAct(definition)
            case 22..<23: makeWithdrawal()
            case 23..<31: makeExamination(definition)
            case 31..<66: makeAnswer(state, definition)
            case 66..<73: makeResolution(state)
            case 73..<82: makeItemCommand(state, definition, played.definition)
            case 82..<90: makeSupervision(state, definition)
            case 90..<96: makeCounterCommand(definition, state)
            default: (Command.wake, Actor.system)
            }
        return (command, dice.chance(93) ? actor : makeStranger())
    }

    /// How long until the next command, in seconds: seconds, hours or days; now and then years.
    package mutating func pause() -> Int64 {
        if dice.chance(1) { return 86_400 * Int64(dice.number(0...1_000)) }
        let unit: Int64 = dice.pick([1, 1, 60, 60, 3_600, 3_600, 3_600, 86_400])
        return unit * Int64(dice.number(0...12))
    }
}

/// Words, names and times as nobody should write them, among those that people do write.
extension RandomCommand {
    mutating func text() -> String {
        switch dice.number(0...39) {
        case 0: ""
        case 1: " \n\t"
        case 2: Self.overlong
        case 3: "a\u{202E}b\u{0}"
        case 4: "👩‍👩‍👧‍👦e\u{301}"
        default: "理由"
        }
    }

    /// One scalar more than a reason may have.
    private static let overlong = String(repeating: "字", count: Limits.reasonScalars + 1)

    mutating func sealed() -> Sealed<String> { Sealed(dice.chance(2) ? nil : text()) }

    mutating func name<Subject>(of known: [Identifier<Subject>]) -> Identifier<Subject> {
        guard !known.isEmpty, !dice.chance(5) else {
            return Identifier(dice.pick(["", "nonsense", "#", "i0#", "a#b#c", "loop#99", "i1#first", "字"]))
        }
        return dice.pick(known)
    }

    mutating func instant(near now: Timestamp) -> Timestamp? {
        switch dice.number(0...19) {
        case 0..<16: nil
        case 16, 17: now.adding(Int64(dice.number(-90_000...90_000)))
        case 18: now.adding(Int64(dice.number(-3_000_000...3_000_000)))
        default: Timestamp(microseconds: dice.pick([.min, 0, .max]))
        }
    }

    mutating func limit() -> TimeLimit {
        dice.pick([
            .workingDays(1), .workingDays(3), .workingDays(5), .calendarDays(10), .workingDays(0), .workingDays(10_000),
            .calendarDays(10_000), .hours(10_000), .seconds(0),
        ])
    }

    mutating func value() -> DataValue {
        dice.pick([
            .boolean(true), .boolean(false), .text(text()), .number(12), .number(.max), .number(.min), .list([]),
            .list([.list([.number(1)])]), .text("east"), .text("西区"),
        ])
    }

    mutating func grounds() -> Grounds { Grounds(reason: sealed(), basis: text(), remedy: text()) }

    mutating func file() -> FileReference {
        FileReference(digest: "00", sizeBytes: dice.pick([1, 0, -1, .max]), mediaType: "application/pdf")
    }

    mutating func makeStranger() -> Actor {
        Actor(
            role: dice.pick(Actor.Role.allCases),
            account: dice.pick(["someone", "", "counter"]),
            person: dice.pick([nil, "person", "employer", "agent", "somebody"]),
            department: dice.pick([nil, "hr", "housing", "land", "street", "nowhere"]),
            organ: dice.pick([nil, "organ-of-hr", "organ-of-housing", "organ-of-land", "organ-of-east"])
        )
    }
}
