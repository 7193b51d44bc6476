/// Limits that the law or the city sets for every theme unless a theme tightens them.
public struct ClockLimits: Hashable, Sendable, Codable {
    /// Within which the authority must say, once, what is missing (一次性告知; 行政许可法 art. 32: 5 wd).
    public var correctionNotice: TimeLimit
    /// The law behind ``correctionNotice``.
    public var correctionNoticeBasis: LegalBasis?
    /// Within which the applicant answers a notice of correction (补正).
    public var correction: TimeLimit
    /// Within which a department's system acknowledges a work order before it is sent again.
    public var receipt: TimeLimit
    /// How long all sources of one material may take together before the applicant is asked instead.
    public var fetchBudget: TimeLimit
    /// The pause before the first technical retry; it doubles each time.
    public var firstRetry: TimeLimit
    /// After this many failed attempts a person takes over.
    public var maximumAttempts: Int

    public init(
        correctionNotice: TimeLimit = .workingDays(5),
        correction: TimeLimit = .workingDays(10),
        receipt: TimeLimit = .minutes(10),
        fetchBudget: TimeLimit = .hours(2),
        firstRetry: TimeLimit = .seconds(10),
        maximumAttempts: Int = 6
    ) {
        self.correctionNotice = correctionNotice
        self.correction = correction
        self.receipt = receipt
        self.fetchBudget = fetchBudget
        self.firstRetry = firstRetry
        self.maximumAttempts = maximumAttempts
    }
}

/// When supervision marks are raised (预警、黄牌、红牌); cities differ, so it is data.
public struct CardPolicy: Hashable, Sendable, Codable {
    /// Working days before a promised limit at which the holder is reminded.
    public var reminderWorkingDays: Int
    /// Share of the limit that is used up when the holder is reminded, in per cent; the earlier of the two counts.
    public var reminderUsedPercent: Int

    public init(reminderWorkingDays: Int = 1, reminderUsedPercent: Int = 70) {
        self.reminderWorkingDays = reminderWorkingDays
        self.reminderUsedPercent = reminderUsedPercent
    }
}
