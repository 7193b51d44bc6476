import Foundation
import Orchestration
import Testing
import WorkflowFiles

@testable import Guides

@Suite("No text of an author becomes markup")
struct EscapingTests {
    static let hostile = [
        #"<script>alert(1)</script>"#, #"" onmouseover="alert(1)"#, "\"\u{301} onfocus=\u{301}x", "</title></svg><b>",
        #"a\nb \N \G"#, "&lt;i&gt; &amp; &#x3c;", "{{title}} {{{style}}}", "]]> <!-- -->", "\u{202E}gnp\u{0}.exe",
        "甲 -> 乙; x [label=y] {",
    ]

    static let allowed: Set<String> = [
        "a", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figure", "footer", "g", "h1", "h2", "h3",
        "head", "html", "li", "link", "main", "meta", "nav", "ol", "p", "path", "polygon", "section", "strong", "style",
        "svg", "text", "title", "ul", "ellipse", "polyline",
    ]

    private func poisoned(_ text: String) throws -> CompiledWorkflow {
        let bad = LocalizedText(zh: text, en: text)
        return try SmallTheme.workflow { definition in
            definition.title = bad
            definition.version = text
            definition.excludedFromLimit = [bad]
            for index in definition.parties.indices { definition.parties[index].title = bad }
            for index in definition.situations.indices { definition.situations[index].question = bad }
            for index in definition.materials.indices { definition.materials[index].title = bad }
            for index in definition.items.indices { definition.items[index].title = bad }
            for index in definition.departments.indices { definition.departments[index].title = bad }
            for index in definition.sources.indices { definition.sources[index].title = bad }
            for index in definition.statements.indices { definition.statements[index].text = bad }
            definition.items[1].condition = .equals(.field("name"), .text(text))
        }
    }

    @Test("in the page", arguments: hostile)
    func page(text: String) throws {
        let guide = try ServiceGuide(try poisoned(text), drawing: try Graphviz())
        let page = Page(html: guide.html)
        #expect(page.tags.isSubset(of: Self.allowed), "\(page.tags.subtracting(Self.allowed))")
        #expect(!page.attributes.contains { $0.hasPrefix("on") })
        let plain = try ServiceGuide(try poisoned("甲"), drawing: try Graphviz())
        #expect(page.tags.isSubset(of: Page(html: plain.html).tags.union(["polyline"])))
        // The same number of elements outside the drawing: nothing was opened or closed.
        #expect(Self.count("<li", guide.html) == Self.count("<li", plain.html))
        #expect(Self.count("</dd>", guide.html) == Self.count("</dd>", plain.html))
        #expect(!guide.html.unicodeScalars.contains { $0.properties.isBidiControl || $0.value == 0 })
    }

    @Test("in the drawing, which shows the text as it stands", arguments: hostile)
    func drawing(text: String) throws {
        let guide = try ServiceGuide(try poisoned(text), drawing: try Graphviz())
        for flow in guide.flows.values {
            let drawing = try #require(Drawing(flow), "no well-formed XML")
            #expect(drawing.elements.isSubset(of: Self.allowed))
            #expect(Set(drawing.ids).count == drawing.ids.count)
            let expected = text.unicodeScalars.filter { !$0.properties.isBidiControl }
                .map { $0.value < 0x20 ? " " : String($0) }.joined()
            #expect(Self.shown(drawing.texts.first ?? "") == Self.shown(expected))
        }
    }

    /// Without the difference between kinds of spaces.
    private static func shown(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).joined(separator: " ")
    }

    private static func count(_ part: String, _ text: String) -> Int { text.ranges(of: part).count }
}
