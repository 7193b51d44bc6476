import Orchestration
import Rehearsal
import Testing

@Suite("A story about the running of the platform")
struct OperationVerbTests {
    private static let accepted = ["2026-03-02 09:00 申请人 提交", "10:00 人社 受理"]

    private func told(_ course: String..., application: String = "{}") throws -> [String] {
        try #require(SmallScenario.results(Self.accepted + course, application: application).first).told
    }

    @Test("takes a case to another version, under which it goes on")
    func migration() throws {
        #expect(try told("运维 迁移 2026.2 去掉=异地备案 => 记录 caseMigrated；康复确认 办理中") == [])
        #expect(try told("operator migrates to 2026.2 without=out-of-town-filing => recorded caseMigrated") == [])
        let gone = try told("运维 迁移 2026.2 去掉=异地备案", "=> 异地备案 已派单")
        #expect(gone.count == 1)
    }

    @Test("fails where another place is refused than it says")
    func place() throws {
        let wrong = try told("运维 迁移 2026.2 去掉=康复确认 => 拒绝 cannot-migrate 处=住房核验")
        #expect(wrong.first?.contains("rehabilitation-confirmation") == true)
        #expect(try told("运维 迁移 2026.2 去掉=康复确认 => 拒绝 cannot-migrate 处=康复确认") == [])
    }

    @Test("says which version and which days are meant, and is told what cannot be read")
    func reading() throws {
        #expect(try told("运维 迁移 => 办件 办理中").first?.contains("which version") == true)
        #expect(try told("运维 迁移 2026.2 去掉=没有 => 办件 办理中").first?.contains("out-of-town-filing") != nil)
        for days in ["2027-02-30", "昨天", "2027-01-03至2027-01-01"] {
            #expect(try !told("运维 公布日历 至=2027-12-31 放假=\(days) => 办件 办理中").isEmpty, "\(days)")
        }
        // The library's calendar knows no 2027: a day off there contradicts it.
        #expect(try told("运维 公布日历 放假=2027-01-01 => 办件 办理中").first?.contains("contradicts") == true)
    }

    @Test("counts limits anew under a calendar that came late")
    func calendar() throws {
        let line = "运维 公布日历 放假=2026-03-03 => 记录 clocksRecounted；时限 康复确认 2026-03-10"
        #expect(try told("=> 时限 康复确认 2026-03-09", line) == [])
        #expect(try told("运维 公布日历 放假=2026-03-03", "+1工作日 => 时限 康复确认 2026-03-10") == [])
    }

    @Test("settles a disputed source by the material that it is about, and no other")
    func disputed() throws {
        let dispute = "申请人 异议 工伤认定决定 来源=工伤认定信息"
        #expect(try told(dispute, "人社主管 重发 工伤认定决定 => 待处置 无") == [])
        let other = try told(dispute, "人社主管 重发 居住证明 => 待处置 无")
        #expect(other.first?.contains("There is no such incident to settle") == true)
    }
}
