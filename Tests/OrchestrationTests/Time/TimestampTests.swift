import Foundation
import Orchestration
import Testing

@Suite("Timestamp") struct TimestampTests {
    @Test(
        "RFC 3339 is read with any offset and up to nine fraction digits, and written in UTC",
        arguments: [
            ("2026-11-23T11:51:53.000001Z", "2026-11-23T11:51:53.000001Z"),
            ("2026-11-23T11:51:53Z", "2026-11-23T11:51:53Z"),
            ("2026-11-23T11:51:53.5Z", "2026-11-23T11:51:53.500000Z"),
            ("2026-11-23T11:51:53.123456789Z", "2026-11-23T11:51:53.123456Z"),
            ("2026-11-23T11:51:53.000000999Z", "2026-11-23T11:51:53Z"),
            ("2026-11-23T07:51:53+08:00", "2026-11-22T23:51:53Z"),
            ("2026-02-28T20:00:00-05:30", "2026-03-01T01:30:00Z"),
            ("2026-11-23t11:51:53z", "2026-11-23T11:51:53Z"),
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
            ("1970-01-01T08:00:00+08:00", "1970-01-01T00:00:00Z"),
            ("1969-12-31T23:00:00-01:00", "1970-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999Z"),
            ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"),
        ]
    )
    func reading(text: String, written: String) throws {
        let timestamp = try #require(Timestamp(rfc3339: text))
        #expect(timestamp.description == written)
        #expect(Timestamp(rfc3339: written[...]) == timestamp)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "2026-11-23", "2026-11-23T11:51:53", "2026-11-23 11:51:53Z", "2026-11-23T11:51Z",
            "2026-11-23T11:51:53.Z", "2026-11-23T11:51:53.1234567890Z", "2026-11-23T11:51:53,5Z",
            "2026-11-23T24:00:00Z", "2026-11-23T11:60:00Z", "2016-12-31T23:59:60Z", "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-11-23T11:51:53+0800",
            "2026-11-23T11:51:53+24:00", "2026-11-23T11:51:53+08:60", "2026-11-23T11:51:53+08:00Z",
            "2026-11-23T11:51:53ZZ", " 2026-11-23T11:51:53Z", "2026-11-23T11:51:53Z ", "26-11-23T11:51:53Z",
            "+2026-11-23T11:51:53Z", "20260-11-23T11:51:53Z", "２０２６-11-23T11:51:53Z", "1969-12-31T23:59:59Z",
            "1970-01-01T07:59:59+08:00", "9999-12-31T23:59:59-00:01", "0000-01-01T00:00:00Z",
            "2026-11-23T11:51:53Z" + String(repeating: "0", count: 100),
        ]
    )
    func refused(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test("Every instant survives its text form")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            let timestamp = Timestamp(
                microseconds: .random(in: 0...Timestamp.distantFuture.microseconds, using: &random)
            )
            #expect(Timestamp(timestamp.description) == timestamp)
        }
    }

    @Test("JSON holds one text, and a bad one is refused without being repeated in the error")
    func coding() throws {
        let timestamps = [Timestamp(microseconds: 1_795_434_713_000_001)]
        let data = try JSONEncoder().encode(timestamps)
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-23T11:51:53.000001Z"]"#)
        #expect(try JSONDecoder().decode([Timestamp].self, from: data) == timestamps)
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["张三"]"#.utf8))
        }
        let message = "\(try #require(error))"
        #expect(message.contains("RFC 3339") && !message.contains("张三"))
    }

    @Test("Sums stay within 1970 and 9999 instead of trapping", arguments: [Int64.min, -1, 0, 1, Int64.max])
    func saturating(number: Int64) {
        let middle = Timestamp(microseconds: 1_000_000)
        let expected: [Int64: (seconds: Timestamp, micros: Timestamp)] = [
            .min: (.epoch, .epoch), -1: (.epoch, Timestamp(microseconds: 999_999)), 0: (middle, middle),
            1: (Timestamp(microseconds: 2_000_000), Timestamp(microseconds: 1_000_001)),
            .max: (.distantFuture, .distantFuture),
        ]
        #expect(middle.adding(number) == expected[number]?.seconds)
        #expect(middle.adding(microseconds: number) == expected[number]?.micros)
        #expect(Timestamp(microseconds: number) >= .epoch)
        #expect(Timestamp(microseconds: number) <= .distantFuture)
    }
}
