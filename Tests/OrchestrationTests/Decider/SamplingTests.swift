import Testing

@testable import Orchestration

@Suite("The keyed hash that chooses what is checked") struct SamplingTests {
    @Test("It is SipHash-2-4: the vectors of its authors")
    func vectors() {
        let key = Sampling(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
        #expect(key.hash([]) == 0x726f_db47_dd0e_0e31)
        #expect(key.hash([0]) == 0x74f8_39c5_93dc_67fd)
        #expect(key.hash(Array(0..<15)) == 0xa129_ca61_49be_45e5)
    }

    @Test("Another salt, case or material chooses anew, and about the share that was asked for")
    func share() {
        let chosen = (0..<10_000).count {
            Sampling(salt: "x").chooses("residence", of: CaseID("case-\($0)"), sharePercent: 20)
        }
        #expect((1_800...2_200).contains(chosen))
        let same = (0..<1_000).count {
            let id = CaseID("case-\($0)")
            return Sampling(salt: "x").chooses("residence", of: id, sharePercent: 50)
                == Sampling(salt: "y").chooses("residence", of: id, sharePercent: 50)
        }
        #expect((400...600).contains(same))
        #expect(!Sampling(salt: "").chooses("residence", of: "c", sharePercent: 0))
        #expect(Sampling(salt: "").chooses("residence", of: "c", sharePercent: 100))
    }
}
