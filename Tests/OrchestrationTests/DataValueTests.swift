import Foundation
import Orchestration
import Testing

@Suite("Values of forms and results")
struct DataValueTests {
    private func nested(_ depth: Int) -> Data {
        Data((#"{"field":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}").utf8)
    }

    @Test("Lists may stand in lists, but only so deep that they can be written again")
    func depth() throws {
        let decoder = JSONDecoder()
        let deepest = try decoder.decode([String: DataValue].self, from: nested(DataValue.deepestList + 1))
        #expect(try decoder.decode([String: DataValue].self, from: JSONEncoder().encode(deepest)) == deepest)
        #expect(throws: DecodingError.self) {
            try decoder.decode([String: DataValue].self, from: nested(DataValue.deepestList + 2))
        }
    }
}
