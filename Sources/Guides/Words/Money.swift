/// An amount in fen (分), as people write it.
struct Money {
    let fen: Int64

    func text(_ say: Speaker) -> String {
        let (yuan, rest) = fen.quotientAndRemainder(dividingBy: 100)
        let decimals = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return say("\(yuan)\(decimals)元", "\(yuan)\(decimals) yuan")
    }
}
