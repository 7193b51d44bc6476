/// Ids of things that exist once per element of a list: `social-card#first` is the item `social-card` for the element `first`.
extension Identifier {
    /// The copy of this thing for one element.
    public func instance(_ key: ElementKey) -> Self { Self("\(text)#\(key.text)") }

    /// The id as the workflow's author wrote it.
    public var base: Self {
        text.firstIndex(of: "#").map { Self(String(text[..<$0])) } ?? self
    }

    /// Which element it is for, if it is for one.
    public var key: ElementKey? {
        text.firstIndex(of: "#").map { ElementKey(String(text[text.index(after: $0)...])) }
    }
}
