import Foundation
import Orchestration

/// A workflow file's text.
package struct LibraryFile {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

package enum LibraryFiles {
    package static func read(under directory: String, _ report: Report) -> [LibraryFile] {
        guard isFolder(directory), let enumerator = FileManager.default.enumerator(atPath: directory) else {
            tellUnreadable(directory, report)
            return []
        }
        var paths: [String] = []
        while let path = enumerator.nextObject() as? String {
            guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { continue }
            guard paths.count < FileLimits.files else {
                tellTooMany(directory, report)
                break
            }
            paths.append(path)
        }
        return paths.sorted().compactMap { read(directory + "/" + $0, report) }
    }

    package static func read(_ path: String, _ report: Report) -> LibraryFile? {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            tellUnreadable(path, report)
            return nil
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: FileLimits.bytes + 1) else {
            tellUnreadable(path, report)
            return nil
        }
        guard data.count <= FileLimits.bytes else {
            tellTooLarge(path, report)
            return nil
        }
        guard let text = String(data: data, encoding: .utf8) else {
            tellNotUTF8(path, lineOfFault: validLines(of: data), report)
            return nil
        }
        return LibraryFile(path: path, text: text)
    }

    static func isFolder(_ path: String) -> Bool {
        let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
        return values?.isDirectory ?? false
    }

    /// The first line that is not UTF-8.
    private static func validLines(of data: Data) -> Int {
        let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(data: Data($0), encoding: .utf8) == nil } ?? 0)
    }
}

extension LibraryFiles {
    private static func tellUnreadable(_ path: String, _ report: Report) {
        report.error(
            .unreadable,
            at: Position(file: path, line: 1, column: 1),
            .init(zh: "无法读取。", en: "It cannot be read."),
            fix: .init(zh: "请检查路径和权限。", en: "Check the path and its permissions.")
        )
    }

    static func tellTooLarge(_ path: String, _ report: Report) {
        report.error(
            .tooLarge,
            at: Position(file: path, line: 1, column: 1),
            .init(
                zh: "文件超过 \(FileLimits.bytes / 1024) KiB。",
                en: "The file is larger than \(FileLimits.bytes / 1024) KiB."
            ),
            fix: .init(zh: "请拆分。", en: "Split it.")
        )
    }

    private static func tellNotUTF8(_ path: String, lineOfFault: Int, _ report: Report) {
        report.error(
            .notYAML,
            at: Position(file: path, line: lineOfFault, column: 1),
            .init(zh: "本行不是 UTF-8 文字。", en: "This line is no UTF-8 text."),
            fix: .init(zh: "请以 UTF-8 保存文件。", en: "Save the file as UTF-8.")
        )
    }

    private static func tellTooMany(_ directory: String, _ report: Report) {
        report.error(
            .tooMany,
            at: Position(file: directory, line: 1, column: 1),
            .init(zh: "文件超过 \(FileLimits.files) 个。", en: "There are more than \(FileLimits.files) files."),
            fix: .init(zh: "请分成几个文件夹。", en: "Divide them among several folders.")
        )
    }
}
