import Orchestration
import Testing

@Suite("Masking")
struct MaskingTests {
    @Test(
        "A name keeps its ends at most",
        arguments: [("", ""), ("张", "*"), ("张三", "张*"), ("李小敏", "李*敏"), ("欧阳小敏", "欧**敏")]
    )
    func names(name: String, masked: String) {
        #expect(Masking.name(name) == masked)
    }

    @Test(
        "A phone keeps three and four digits; a short one nothing",
        arguments: [("13800003210", "138****3210"), ("12345", "*****")]
    )
    func phones(phone: String, masked: String) {
        #expect(Masking.phone(phone) == masked)
    }

    @Test("An identity number shows staff region and last four, others its ends")
    func documentNumbers() {
        #expect(Masking.documentNumber("442000199001011234", forStaff: true) == "4420**********1234")
        #expect(Masking.documentNumber("442000199001011234", forStaff: false) == "4****************4")
    }

    @Test("A huge value does not fill the page")
    func bounded() {
        #expect(Masking.name(String(repeating: "长", count: 10_000)).count == 18)
    }
}
