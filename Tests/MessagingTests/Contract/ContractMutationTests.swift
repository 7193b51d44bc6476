import Foundation
import Messaging
import Orchestration
import Testing

@Suite("Reader and schema agree on what may be taken")
struct ContractMutationTests {
    @Test("the reader's verdict on every committed mutation is the committed one")
    func verdicts() throws {
        let data = try Data(contentsOf: ContractFilesTests.folder.appending(path: "mutations.json"))
        let mutations = try JSONDecoder().decode([ContractMutation].self, from: data)
        let samples = Dictionary(uniqueKeysWithValues: try GoldenSample.all().map { ($0.name, $0) })
        #expect(mutations.count > 500)
        for mutation in mutations {
            let sample = try #require(samples[mutation.sample])
            let verdict = try Self.verdict(on: sample, mutation)
            let put = mutation.put.map(\.compact) ?? "nothing"
            #expect(verdict == mutation.verdict, "\(mutation.sample) \(mutation.at) \(put)")
        }
    }

    private static func verdict(
        on sample: GoldenSample,
        _ mutation: ContractMutation
    ) throws -> ContractMutation.Verdict {
        let body = try CanonicalJSON.value(JSONValue.self, from: sample.message.body)
        let changed = body.replacing(at: mutation.at, with: mutation.put)
        var sample = sample
        sample.message.body = try CanonicalJSON.bytes(of: changed)
        // The header says the same as the body, as a sender's would.
        if case .text(let caseID)? = changed["caseID"], sample.schema == .answer {
            let index = try #require(sample.message.headers.firstIndex { $0.name == WireHeaderName.subject })
            sample.message.headers[index] = WireHeader(WireHeaderName.subject, caseID)
        }
        SampleSecrets.housingKey.sign(&sample.message, for: sample.channel)
        do {
            _ = try GoldenSampleTests.read(sample)
            return .taken
        } catch let error as WireError {
            // Whatever is refused is refused for its form, at a place.
            #expect([.malformed, .unknownMember, .tooLarge].contains(error.code) && error.place != nil)
            return .refused
        }
    }
}
