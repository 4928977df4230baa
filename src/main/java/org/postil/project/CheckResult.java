package org.postil.project;

/**
 * The outcome of one check of a project file.
 *
 * @param name what must hold, in words
 * @param detail what was found; empty when all is well; holds no report text
 */
public record CheckResult(String name, boolean ok, String detail) {
    static CheckResult of(String name, Iterable<String> problems) {
        var detail = String.join("; ", problems);
        return new CheckResult(name, detail.isEmpty(), detail);
    }
}
