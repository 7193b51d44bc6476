import Foundation
import Orchestration

extension ConnectorFile {
    /// Reads a file, without looking for the secrets it names.
    ///
    /// - Throws: ``ConnectorError`` with everything that is wrong.
    init(contentsOf path: String) throws(ConnectorError) {
        let problems = Problems(file: path)
        let url = URL(fileURLWithPath: path)
        guard let bytes = try? Data(contentsOf: url), bytes.count <= YAMLText.longestBytes,
            let text = String(validating: bytes, as: UTF8.self)
        else {
            problems.add(
                line: 1,
                column: 1,
                .init(zh: "文件不能读取。", en: "The file cannot be read."),
                fix: .init(
                    zh: "请检查路径、权限、UTF-8 编码和大小（256 KiB 以内）。",
                    en: "Check its path, its permissions, that it is UTF-8 and no larger than 256 KiB."
                )
            )
            throw ConnectorError(problems.all)
        }
        let directory = url.deletingLastPathComponent().path
        let root = YAMLText.read(text, problems)
        let file = root.flatMap { ConnectorFileReader(problems: problems, directory: directory).read($0) }
        guard let file else { throw ConnectorError(problems.all) }
        self = file
    }
}
