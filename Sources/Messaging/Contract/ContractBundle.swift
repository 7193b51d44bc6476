/// All documents of the contract, by path within a folder. Generated from this source and committed under `Deploy/contract`.
public enum ContractBundle {
    public static func files() throws(WireError) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [
            "asyncapi.json": AsyncAPIDocument.bytes,
            "admitted-answers.md": Array(AdmittedAnswers.markdown.utf8),
        ]
        for schema in ContractSchema.allCases { files["schemas/\(schema.rawValue).json"] = schema.bytes }
        let samples = try GoldenSample.all()
        for sample in samples { files["samples/\(sample.name).json"] = sample.document.printed }
        files["mutations.json"] = ContractMutation.document(of: samples)
        return files
    }
}
