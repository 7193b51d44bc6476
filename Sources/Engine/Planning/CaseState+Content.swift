import Messaging
import Orchestration

extension CaseState {
    /// The size of form and materials as a work order carries them.
    var contentBytes: Int {
        let supplied = materials.values.compactMap(\.supplied)
        return supplied.reduce(Self.bytes(of: form.value)) { sum, material in
            sum + Self.bytes(of: material.data.value) + Self.bytes(of: material.files)
        }
    }

    /// What has no JSON form cannot be recorded either, so it counts for nothing here.
    private static func bytes(of value: some Encodable) -> Int {
        (try? CanonicalJSON.bytes(of: value).count) ?? 0
    }
}

extension Command {
    /// Whether it may add to a case's form or materials.
    var addsContent: Bool {
        switch self {
        case .submit, .supply: true
        case .answer(let answer): if case .found = answer.content { true } else { false }
        case .amend: true
        default: false
        }
    }
}
