import Foundation
import Orchestration
import Testing

@Suite("Time limit") struct TimeLimitTests {
    @Test(
        "Short and Chinese forms are read, and the short one is written",
        arguments: [
            ("5wd", "5wd"), ("0wd", "0wd"), ("60d", "60d"), ("2h", "2h"), ("10min", "10min"), ("3s", "3s"),
            ("5工作日", "5wd"), ("5个工作日", "5wd"), (" 5 个工作日 ", "5wd"), ("5　工作日", "5wd"), ("60日", "60d"),
            ("60天", "60d"), ("60自然日", "60d"), ("2小时", "2h"), ("2个小时", "2h"), ("10 分钟", "10min"), ("3秒", "3s"),
            ("10000wd", "10000wd"), ("005wd", "5wd"),
        ]
    )
    func reading(text: String, written: String) throws {
        #expect(try limit(text).description == written)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "5", "wd", "-5wd", "+5wd", "1.5h", "10001wd", "99999999999999999999d", "5 0wd", "5WD", "5wdx", "五日",
            "５日", "5w d", "5月", String(repeating: "0", count: 100) + "5wd",
        ]
    )
    func refused(text: String) {
        #expect(TimeLimit(text) == nil)
    }

    @Test("Counts outside 0 to 10,000 are refused", arguments: [-1, 10_001, Int.min, Int.max])
    func counts(count: Int) {
        #expect(TimeLimit(count: count, unit: .workingDays) == nil)
    }

    @Test(
        "People read it in their language",
        arguments: [
            ("5wd", "5个工作日", "5 working days"), ("1d", "1日", "1 day"), ("2h", "2小时", "2 hours"),
            ("10min", "10分钟", "10 minutes"), ("3s", "3秒", "3 seconds"),
        ]
    )
    func wording(text: String, chinese: String, english: String) throws {
        #expect(try limit(text).text.zh == chinese)
        #expect(try limit(text).text.en == english)
        #expect(TimeLimit(chinese) == TimeLimit(text))
    }

    @Test("JSON holds one text, and a bad one is refused with the right form")
    func coding() throws {
        let data = Data(#"["5wd","60d"]"#.utf8)
        let limits = try JSONDecoder().decode([TimeLimit].self, from: data)
        #expect(limits == [try limit("5wd"), try limit("60d")])
        #expect(try JSONEncoder().encode(limits) == data)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TimeLimit].self, from: Data(#"["soon"]"#.utf8))
        }
        #expect("\(try #require(error))".contains("5wd, 60d, 2h"))
    }
}
