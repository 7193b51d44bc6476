import Foundation

/// Prints a line at once, also into a pipe or a file: whoever follows the output, or kills the process, misses nothing.
func tell(_ line: some CustomStringConvertible) {
    print(line)
    fflush(nil)
}
