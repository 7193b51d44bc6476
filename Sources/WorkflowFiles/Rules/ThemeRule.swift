import Orchestration

/// One thing that must hold of a theme as a whole. Each rule tells every place where it does not.
protocol ThemeRule {
    static func check(_ theme: ThemeDraft, _ report: Report)
}

enum ThemeRules {
    static var all: [any ThemeRule.Type] {
        [
            DependencyCycles.self,
            PromiseWithinStatute.self,
            PromiseWithinCatalogue.self,
            WithinLaw.self,
            MaterialsWithinGuide.self,
            ToleranceOnPrimary.self,
            ToleranceWithinPromise.self,
            ReminderWithinTolerance.self,
            AutomaticAcceptance.self,
            NeverApplies.self,
            EarlyRelease.self,
            MaterialConditions.self,
            UnusedMaterials.self,
            LeadItem.self,
            Repetitions.self,
            Alternatives.self,
            PointOfNoReturn.self,
            Payments.self,
            Reopening.self,
            OfferedItems.self,
            CommitmentsWithinGuide.self,
            ConductWithinGuide.self,
            ToleranceExtension.self,
        ]
    }

    static func check(_ theme: ThemeDraft, _ report: Report) {
        for rule in all { rule.check(theme, report) }
    }
}
