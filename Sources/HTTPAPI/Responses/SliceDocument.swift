/// A page of a list.
struct SliceDocument<Item: Encodable>: Encodable {
    var items: [Item]
    /// The `cursor` of the next page; absent on the last one.
    var next: String?
}
