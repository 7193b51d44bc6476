/// Shortens personal values for lists and screens, where the full value is shown only on purpose and with a reason.
///
/// There is no single statutory pattern; these follow the habits named in GB/T 35273-2020 and GB/T 37964-2019.
public enum Masking {
    /// `张三` → `张*`, `李小敏` → `李*敏`: first and last character of three and more, the first of two, none of one.
    public static func name(_ name: String) -> String {
        let count = name.count
        guard count > 1, let first = name.first, let last = name.last else { return name.isEmpty ? "" : "*" }
        return count == 2 ? "\(first)*" : "\(first)\(stars(count - 2))\(last)"
    }

    /// `13800003210` → `138****3210`; anything shorter than eight characters is hidden altogether.
    public static func phone(_ phone: String) -> String {
        keep(first: 3, last: 4, of: phone)
    }

    /// Staff see region and last four of an identity number (`4420**********1234`), others only its ends.
    public static func documentNumber(_ number: String, forStaff: Bool) -> String {
        forStaff ? keep(first: 4, last: 4, of: number) : keep(first: 1, last: 1, of: number)
    }

    private static func keep(first: Int, last: Int, of text: String) -> String {
        guard text.count > first + last else { return stars(text.count) }
        return text.prefix(first) + stars(text.count - first - last) + text.suffix(last)
    }

    /// Bounded, so that a hostile value does not fill the page.
    private static func stars(_ count: Int) -> String { String(repeating: "*", count: min(count, 16)) }
}
