import Orchestration

extension DepartmentConfiguration<HumanResourcesData> {
    package static var humanResources: Self { Self(system: .humanResources, data: HumanResourcesData()) }
}

extension DepartmentConfiguration<PropertyRegister> {
    package static var naturalResources: Self { Self(system: .naturalResources, data: PropertyRegister()) }
}

extension DepartmentConfiguration<HousingStock> {
    package static var housing: Self { Self(system: .housing, data: HousingStock()) }
}

/// Results and sources as the shipped theme needs them; numbers and contents are illustrative.
extension SystemConfiguration {
    fileprivate static let humanResources: SystemConfiguration = {
        var system = SystemConfiguration()
        system.results = [
            "rehabilitation-confirmation": ItemResult(
                documentNumber: "中人社工康〔{year}〕{number}号",
                data: ["months": .between(minimum: 2, maximum: 6)]
            ),
            "out-of-town-filing": ItemResult(documentNumber: "中人社异备〔{year}〕{number}号"),
            "assistive-device": ItemResult(documentNumber: "中人社辅具〔{year}〕{number}号"),
            "home-adaptation": ItemResult(documentNumber: "中人社改〔{year}〕{number}号"),
            "cost-settlement": ItemResult(documentNumber: "中人社结〔{year}〕{number}号"),
        ]
        system.sources = [
            "work-injury-decisions": SourceBehaviour(data: ["decision-number": .text("中人社工认〔2026〕1024号")]),
            "social-security-card": SourceBehaviour(data: ["card-number": .text("SC0000000000000000")]),
        ]
        return system
    }()

    fileprivate static let naturalResources: SystemConfiguration = {
        var system = SystemConfiguration()
        system.results = ["property-check": ItemResult(documentNumber: "中自然资核〔{year}〕{number}号")]
        system.sources = [
            "real-estate-registration": SourceBehaviour(
                data: ["property-number": .text("粤（2024）中山市不动产权第0012345号")]
            )
        ]
        return system
    }()

    fileprivate static let housing: SystemConfiguration = {
        var system = SystemConfiguration()
        system.results = ["housing-check": ItemResult(documentNumber: "中建房核〔{year}〕{number}号")]
        return system
    }()
}
