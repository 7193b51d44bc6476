package import Orchestration

/// How people and departments behave in a simulation. Shares are in per cent. The defaults are assumptions for a first look, not
/// measurements; a file says what is known (`onevisit-behaviour/1`).
package struct Behaviour: Hashable, Sendable {
    package struct Applicant: Hashable, Sendable {
        /// Of the materials that must be handed in, so many are not.
        package var missing = 10
        /// What is missing and may come later is promised (容缺).
        package var promises = 80
        /// Promises are kept in time.
        package var keeps = 95
        /// A statement is signed where one may replace the material (告知承诺).
        package var commits = 50
        /// Signed statements turn out false.
        package var lies = 2
        /// Notices of correction are answered.
        package var mends = 95
        package var withdraws = 1
        /// A department's question is answered.
        package var answers = 95
        /// A sum is not paid, a signature or an appearance does not come.
        package var omits = 3
        /// What the theme offers is asked for: an offered item, the next run of a loop (可加办、再次申请).
        package var adds = 20
        /// A list has more elements than it must.
        package var several = 30
        /// A statement found untrue is mended in the time that is given for it (限期整改).
        package var rectifies = 60
        package var pace = Pace.days(2, 6)
    }

    /// The lead's examination for acceptance.
    package struct Acceptance: Hashable, Sendable {
        package var pace = Pace(half: .minutes(120), nine: .minutes(720))
        package var objects = 5
        package var refuses = 1

        package init(pace: Pace? = nil, objects: Int = 5, refuses: Int = 1) {
            self.pace = pace ?? self.pace
            self.objects = objects
            self.refuses = refuses
        }
    }

    /// A department's work on an item.
    package struct Work: Hashable, Sendable {
        package var pace = Pace(half: .share(50), nine: .share(95))
        package var rejects = 3
        package var objects = 5
        /// Its system cannot take the order at once.
        package var fails = 1
        /// It does not take the item on (部门不予受理).
        package var declines = 1
        /// It must ask the applicant something first.
        package var asks = 3
        /// A special procedure stops the clock, where the guide declares one.
        package var suspends = 5
        /// It takes more time, where the guide allows it (延期).
        package var extends = 3
        /// Asked for its opinion, it says nothing.
        package var silent = 5
        /// Told to stop, it has decided already.
        package var late = 10
        /// What followed from a revoked decision can be undone.
        package var compensates = 90

        package init(pace: Pace? = nil, rejects: Int = 3, objects: Int = 5, fails: Int = 1) {
            self.pace = pace ?? self.pace
            self.rejects = rejects
            self.objects = objects
            self.fails = fails
        }
    }

    package struct Parties: Hashable, Sendable {
        package var omits = 3
        package var pace = Pace.days(1, 4)

        package init(omits: Int = 3, pace: Pace? = nil) {
            self.omits = omits
            self.pace = pace ?? self.pace
        }
    }

    /// The file that declared it; `nil` for the assumptions.
    package var file: String?
    /// When applications come in.
    package var period: ClosedRange<CivilDate>?
    /// How often a question is answered yes.
    package var situations: [SituationID: Int] = [:]
    package var applicant = Applicant()
    package var parties = Parties()
    package var acceptance = Acceptance()
    /// How often a source has the record, for all that are not named.
    package var finds = 95
    package var findsBySource: [SourceID: Int] = [:]
    package var verification = Pace(half: .share(50), nine: .share(90))
    package var incidents = Pace.days(1, 3)
    package var work = Work()
    package var workByDepartment: [DepartmentID: Work] = [:]
    package var workByItem: [ItemID: Work] = [:]

    package init() {}

    func work(on item: ItemDefinition) -> Work {
        workByItem[item.id] ?? workByItem[item.id.base] ?? workByDepartment[item.department] ?? work
    }
}
