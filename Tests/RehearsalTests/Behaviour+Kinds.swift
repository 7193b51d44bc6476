import Rehearsal

/// How everybody behaves in the four stories that every theme is played through.
extension Behaviour {
    /// Everybody does everything right, and in time.
    static var kind: Behaviour {
        var behaviour = Behaviour()
        behaviour.applicant.missing = 0
        behaviour.applicant.commits = 0
        behaviour.applicant.withdraws = 0
        behaviour.applicant.answers = 100
        behaviour.applicant.omits = 0
        behaviour.applicant.mends = 100
        behaviour.applicant.rectifies = 100
        behaviour.applicant.lies = 0
        behaviour.applicant.pace = .days(0, 1)
        behaviour.parties = Behaviour.Parties(omits: 0, pace: .days(0, 1))
        behaviour.acceptance = Behaviour.Acceptance(pace: .days(0, 1), objects: 0, refuses: 0)
        behaviour.finds = 100
        behaviour.work = .kind
        return behaviour
    }

    /// As ``kind``, but departments ask, suspend and extend, and some are silent.
    static var thorough: Behaviour {
        var behaviour = kind
        behaviour.applicant.adds = 60
        behaviour.applicant.several = 60
        behaviour.work.asks = 40
        behaviour.work.suspends = 60
        behaviour.work.extends = 40
        behaviour.work.objects = 30
        behaviour.work.fails = 10
        return behaviour
    }

    static var rejecting: Behaviour {
        var behaviour = kind
        behaviour.work.rejects = 100
        return behaviour
    }

    /// Whatever may come later is promised, and never comes.
    static var promiseBreaking: Behaviour {
        var behaviour = kind
        behaviour.applicant.missing = 100
        behaviour.applicant.promises = 100
        behaviour.applicant.keeps = 0
        behaviour.finds = 0
        return behaviour
    }

    /// Every statement that may be signed is signed, and none is true.
    static var lying: Behaviour {
        var behaviour = kind
        behaviour.applicant.commits = 100
        behaviour.applicant.lies = 100
        behaviour.applicant.rectifies = 50
        return behaviour
    }

    /// People and departments as they are at their worst.
    static var careless: Behaviour {
        var behaviour = Behaviour()
        behaviour.applicant.missing = 40
        behaviour.applicant.promises = 60
        behaviour.applicant.keeps = 60
        behaviour.applicant.lies = 30
        behaviour.applicant.mends = 70
        behaviour.applicant.withdraws = 10
        behaviour.applicant.answers = 60
        behaviour.applicant.omits = 20
        behaviour.applicant.adds = 50
        behaviour.applicant.several = 50
        behaviour.parties.omits = 20
        behaviour.acceptance.objects = 20
        behaviour.finds = 70
        behaviour.work.rejects = 8
        behaviour.work.objects = 20
        behaviour.work.fails = 20
        behaviour.work.declines = 4
        behaviour.work.asks = 20
        behaviour.work.suspends = 30
        behaviour.work.extends = 20
        behaviour.work.silent = 30
        behaviour.work.late = 40
        behaviour.work.compensates = 50
        return behaviour
    }
}

extension Behaviour.Work {
    static var kind: Behaviour.Work {
        var work = Behaviour.Work(pace: Pace(half: .share(30), nine: .share(50)), rejects: 0, objects: 0, fails: 0)
        work.declines = 0
        work.asks = 0
        work.suspends = 0
        work.extends = 0
        work.silent = 0
        work.late = 0
        work.compensates = 100
        return work
    }
}
