import Orchestration

extension CaseState {
    /// An equal state whose dictionaries hand out their elements in another order: no decision may depend on it.
    func reshuffled() -> CaseState {
        var copy = self
        copy.materials = materials.reshuffled()
        copy.items = items.reshuffled()
        copy.orders = orders.reshuffled()
        copy.clocks = clocks.reshuffled()
        copy.incidents = incidents.reshuffled()
        copy.authorities = authorities.reshuffled()
        copy.useAuthorisations = useAuthorisations.reshuffled()
        return copy
    }
}

extension Dictionary {
    /// The place of an element depends on its hash and on the capacity.
    fileprivate func reshuffled() -> Self {
        var copy = Self(minimumCapacity: (count + 1) * 8)
        for (key, value) in self { copy[key] = value }
        return copy
    }
}
