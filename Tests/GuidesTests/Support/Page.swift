import Foundation
import FoundationXML

/// What a test asks of a page: its tags and the text between them.
struct Page {
    let html: String

    /// The names of all tags, as a browser would see them: `<` followed by a letter.
    var tags: Set<String> {
        Set(html.matches(of: /<([a-zA-Z][a-zA-Z0-9]*)/).map { $0.1.lowercased() })
    }

    var attributes: Set<String> {
        Set(
            html.matches(of: /<[a-zA-Z][^<>]*>/).flatMap { tag in
                tag.0.matches(of: /\s([a-zA-Z:-]+)=/).map { $0.1.lowercased() }
            }
        )
    }
}

/// A well-formed drawing and its texts.
final class Drawing: NSObject, XMLParserDelegate {
    private(set) var texts: [String] = []
    private(set) var elements: Set<String> = []
    private(set) var ids: [String] = []
    private var text: String?

    /// `nil` where it is no well-formed XML.
    init?(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.insert(name)
        if let id = attributes["id"] { ids.append(id) }
        if name == "text" { text = "" }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text?.append(string) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard name == "text", let text else { return }
        texts.append(text)
        self.text = nil
    }
}
