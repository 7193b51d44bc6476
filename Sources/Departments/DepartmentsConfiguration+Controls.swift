extension DepartmentsConfiguration {
    /// Lets the files `down` and `slow` in a folder govern all three systems, unless their configuration names another folder.
    package mutating func honourControls(in folder: String) {
        humanResources.system.controls = humanResources.system.controls ?? folder
        naturalResources.system.controls = naturalResources.system.controls ?? folder
        housing.system.controls = housing.system.controls ?? folder
    }
}
