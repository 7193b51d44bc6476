import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("The document of a notice says what was decided, to whom and until when")
struct DocumentTests {
    @Test(
        "Every kind of notice has a text in both languages, and every place in it is known",
        arguments: NoticeKind.allCases
    )
    func defaults(kind: NoticeKind) {
        for language in LocalizedText.Language.allCases {
            let text = DefaultDocuments.text(of: kind, in: language)
            #expect(text.count > 20, "\(kind) \(language)")
            #expect(!text.contains("{{{") && !text.contains("\n== "))
        }
    }

    @Test("The notice about promised materials names each material, its form, day and consequence, in two copies")
    func tolerance() throws {
        let html = try NoticeSample.document(.tolerance).html
        #expect(html.components(separatedBy: "<section").count - 1 == 4, "two copies in two languages")
        #expect(html.contains("一式2份，第1份") && html.contains("一式2份，第2份"))
        #expect(html.contains("1. 《平面图》。补交形式：电子版（原件扫描件或者照片）。补交期限：2026年3月9日（含当日）前。"))
        #expect(html.contains("逾期未补齐的，终止办理「消防检查」"))
        #expect(html.contains("补齐之前，「消防检查」的办理结果暂不发出"))
        #expect(html.contains("张三：") && html.contains("2026-0007-01"))
    }

    @Test("Reason, basis and remedy of a refusal are told; nothing that happened later changes the document")
    func refusal() throws {
        let document = try NoticeSample.document(.notAccepted)
        #expect(document.html.contains("理由：不属于本机关职权"))
        #expect(document.html.contains("依据：行政许可法第三十二条"))
        #expect(document.html.contains("救济途径：六十日内申请行政复议"))
        #expect(document.number == "2026-0007-01")
        let later = try NoticeSample.document(.notAccepted, with: [NoticeSample.event(.caseClosed(CaseClosed()))])
        #expect(later.html == document.html)
    }

    @Test(
        "A name that is markup stays a name, also where the city's template asks for it raw",
        arguments: EscapingTests.hostile
    )
    func hostileNames(name: String) throws {
        let template = NoticeTemplate(
            kind: .notAccepted,
            version: 1,
            title: LocalizedText(zh: name),
            text: LocalizedText(zh: "致{{{applicant}}}与{{applicant}}：{{{reason}}}")
        )
        let html = try NoticeSample.document(.notAccepted, applicant: name, template: template).html
        #expect(!html.contains("<script>") && !html.contains("<b>") && !html.contains("onmouseover=\""))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
        let elements = html.components(separatedBy: "<").count
        #expect(
            elements
                == (try NoticeSample.document(.notAccepted, applicant: "张三", template: template)).html
                .components(separatedBy: "<").count
        )
    }

    @Test("A template that cannot be read and a notice that does not exist are named")
    func failures() throws {
        let template = NoticeTemplate(
            kind: .notAccepted,
            version: 1,
            title: LocalizedText(zh: "不予受理"),
            text: LocalizedText(zh: "{{#reason}}")
        )
        #expect(throws: NoticeDocument.Failure.self) {
            try NoticeSample.document(.notAccepted, template: template)
        }
        #expect(throws: NoticeDocument.Failure.unknownNotice("x", known: ["2026-0007-01"])) {
            try NoticeSample.document(.notAccepted, asking: "x")
        }
    }

    @Test("The page becomes a PDF", .enabled(if: (try? WeasyPrint()) != nil))
    func pdf() throws {
        let pdf = try WeasyPrint().pdf(of: NoticeSample.document(.tolerance).html)
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        #expect(pdf.count > 2_000)
    }

    @Test("Without a seal service nothing is sealed")
    func noSeal() async {
        await #expect(throws: NoElectronicSeal.Failure()) { try await NoElectronicSeal().seal(Data(), number: "1") }
    }
}
