/// The application of the story: an injured worker who goes out of town for nothing, needs a device, and wants the home adapted.
extension DemoStory {
    static let workerDocument = (kind: "resident-id", number: "442000198805120037")
    static let employerDocument = (kind: "unified-social-credit-code", number: "91442000MA4UTEST0X")

    func application(_ opinion: JSONValue) -> JSONValue {
        [
            "workflow": ["id": "work-injury-rehabilitation"],
            "applicant": [
                "documentKind": .text(Self.workerDocument.kind), "documentNumber": .text(Self.workerDocument.number),
                "name": "李示敏", "phone": "13800003210",
            ],
            "parties": [
                "employer": [
                    "documentKind": .text(Self.employerDocument.kind),
                    "documentNumber": .text(Self.employerDocument.number), "name": "中山示例制造有限公司",
                ]
            ],
            "situations": [
                "out-of-town": false, "assistive-device": true, "home-adaptation": true, "paid-by-insurance": false,
            ],
            "form": [
                "applicant-name": "李示敏", "id-number": .text(Self.workerDocument.number), "phone": "13800003210",
                "employer-name": "中山示例制造有限公司", "employer-code": .text(Self.employerDocument.number),
                "decision-number": "中人社工认〔2026〕00123号", "institution": "中山市示例康复医院",
                "home-address": "中山市石岐街道示例路8号302房", "property-number": "粤(2019)中山市不动产权第0123456号",
            ],
            "materials": ["rehabilitation-opinion": ["files": [opinion]]],
            "promises": ["household-proof"],
            "commitments": ["residence-proof": ["statement": "residence", "version": 3]],
        ]
    }
}
