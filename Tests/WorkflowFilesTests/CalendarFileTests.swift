import Orchestration
import Testing
import WorkflowFiles

@Suite("A calendar file")
struct CalendarFileTests {
    private func library(city: String = "", more: [String: String] = [:]) -> WorkflowLibrary {
        var texts = SmallLibrary.texts
        texts[SmallLibrary.city]? += "\n\(city)"
        return WorkflowLibrary.read(texts.merging(more) { $1 })
    }

    private let organ = """
        format: onevisit/1
        calendar: {id: tax-office, version: "3", extends: plain, title: 税务局}
        makeUpWorkdays: [2026-03-07]
        holidays: [{festival: own, dates: 2026-03-04}]
        """

    private let typhoon = "closures: [{dates: 2026-09-23 to 2026-09-24, reason: {zh: 台风停工, en: Typhoon}}]"

    @Test("may extend another one: own days off and workdays come first, the rest is inherited")
    func extends() throws {
        let library = library(more: ["organ.yaml": organ])
        #expect(library.findings == [])
        let calendar = try #require(library.calendars["tax-office"])
        #expect(calendar.reference == "tax-office@3+plain@1")
        let days = ["2026-03-04", "2026-03-07", "2026-01-02", "2026-01-04"]
        #expect(try days.map { calendar.isWorkingDay(try #require(CivilDate($0))) } == [false, true, false, true])
        #expect(calendar.lastDate == CivilDate("2026-12-31"))
    }

    @Test("of a city is made of its own rules; its version changes with them, and the theme counts by it")
    func city() throws {
        let plain = library()
        let stormy = library(city: typhoon)
        #expect(stormy.findings == [])
        #expect(plain.definitions().first?.definition.calendar == "plain")
        #expect(stormy.definitions().first?.definition.calendar == "testville")
        let calendar = try #require(stormy.calendars["testville"])
        #expect(calendar.closures.map(\.reason.zh) == ["台风停工"])
        #expect(calendar.version.count == 8 && calendar.basis == "plain@1")
        let hours = library(city: typhoon + "\nofficeHours: 08:30-12:00, 14:30-17:30\nmoveFromHoliday: no")
        let other = try #require(hours.calendars["testville"])
        #expect(other.version != calendar.version)
        #expect(other.officeHours?.closes == 1050 && !other.movesFromHoliday)
        #expect(plain.calendars["testville"] == nil)
    }

    @Test("of an organ may rest on its city's, whether or not the city has rules of its own")
    func organOfTheCity() throws {
        let onCity = ["organ.yaml": organ.replacing("extends: plain", with: "extends: testville")]
        let stormy = library(city: typhoon, more: onCity)
        #expect(stormy.findings == [])
        let version = try #require(stormy.calendars["testville"]?.version)
        #expect(stormy.calendars["tax-office"]?.reference == "tax-office@3+testville@\(version)+plain@1")
        #expect(stormy.calendars["tax-office"]?.closures.count == 1)
        #expect(library(more: onCity).calendars["tax-office"]?.reference == "tax-office@3+plain@1")
    }

    @Test("means the same in both languages")
    func chinese() throws {
        let chinese = """
            格式: onevisit/1
            日历: {编号: tax-office, 版本: "3", 基于: plain}
            调休上班: [2026-03-07]
            放假: [{节日: 自定, 日期: 2026-03-04}]
            临时停工: [{日期: 2026-09-23 至 2026-09-24, 原因: {zh: 台风停工, en: Typhoon}}]
            办公时间: [08:30-12:00, 14:30-17:30]
            节假日顺延: 否
            """
        let english = organ + "\n\(typhoon)\nofficeHours: 08:30-12:00, 14:30-17:30\nmoveFromHoliday: no"
        let left = library(more: ["organ.yaml": chinese])
        #expect(left.findings == [])
        #expect(left.calendars["tax-office"] == library(more: ["organ.yaml": english]).calendars["tax-office"])
        #expect(left.calendars["tax-office"] != nil)
    }

    @Test("that is faulty keeps themes from being published, also through the city that rests on it")
    func faulty() throws {
        let broken = try #require(SmallLibrary.texts[SmallLibrary.calendar])
            .replacing("[2026-01-04]", with: "[2026-01-05]")
        let library = library(city: typhoon, more: [SmallLibrary.calendar: broken])
        #expect(library.findings.map(\.code).contains(.restsOnFault))
        #expect(library.definitions().isEmpty)
    }

    @Test("is shown with what was added to it", arguments: LocalizedText.Language.allCases)
    func shown(_ language: LocalizedText.Language) throws {
        let library = library(city: typhoon + "\nofficeHours: 08:30-17:30")
        let definition = try #require(library.definitions().first?.definition)
        let calendar = library.calendars[definition.calendar]
        let text = EffectiveRenderer.render(definition, calendar: calendar, in: language)
        let expected =
            language == .english
            ? [
                "date: 2026-09-23 to 2026-09-24", "officeHours: \"08:30-17:30\"", "moveFromHoliday: yes",
                "extends: plain@1",
            ]
            : ["日期: 2026-09-23 至 2026-09-24", "办公时间: \"08:30-17:30\"", "节假日顺延: 是", "台风停工"]
        for part in expected { #expect(text.contains(part), "\(part) is missing in \(text)") }
    }

    @Test("reads a directory of organs with their calendars")
    func organs() {
        let directory = """
            organs:
              hr:
                - {organ: 11442000MB2C10011B, title: 火炬区分局, area: ["442000100"], calendar: tax-office, from: 2026-01-01}
              住建: {organ: 11442000MB2C10033D, title: 住建局}
            """
        #expect(library(city: directory, more: ["organ.yaml": organ]).findings == [])
    }
}
