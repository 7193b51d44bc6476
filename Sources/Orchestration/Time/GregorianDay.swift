/// Year, month and day against the count of days.
///
/// Years are taken to begin in March, so that the leap day is the last of its year and month lengths follow one line:
/// 153 days in every five months. Valid for the years 0…9999 that ``CivilDate`` admits.
struct GregorianDay: Equatable {
    let year: Int
    let month: Int
    let day: Int

    private static let daysPerFourCenturies = 146_097
    /// Days from 0000-03-01, where the count of four-century spans begins, to 1970-01-01.
    private static let daysBeforeEpoch = 719_468

    var daysSinceEpoch: Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let span = marchYear.flooredDivision(by: 400)
        let yearOfSpan = marchYear - span * 400
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfSpan = yearOfSpan * 365 + yearOfSpan / 4 - yearOfSpan / 100 + dayOfYear
        return span * Self.daysPerFourCenturies + dayOfSpan - Self.daysBeforeEpoch
    }

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    init(daysSinceEpoch: Int) {
        let days = daysSinceEpoch + Self.daysBeforeEpoch
        let span = days.flooredDivision(by: Self.daysPerFourCenturies)
        let dayOfSpan = days - span * Self.daysPerFourCenturies
        // Each divisor takes out the leap days before this one: of 4, 100 and 400 years.
        let yearOfSpan = (dayOfSpan - dayOfSpan / 1460 + dayOfSpan / 36_524 - dayOfSpan / 146_096) / 365
        let dayOfYear = dayOfSpan - (yearOfSpan * 365 + yearOfSpan / 4 - yearOfSpan / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        year = span * 400 + yearOfSpan + (month <= 2 ? 1 : 0)
    }
}

extension BinaryInteger {
    /// Rounds towards negative infinity, where `/` rounds towards zero; `divisor` is positive.
    func flooredDivision(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
