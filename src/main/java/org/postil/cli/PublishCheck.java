package org.postil.cli;

import org.postil.audit.Consistency;
import org.postil.audit.Finding;
import org.postil.audit.IgnoredFindings;
import org.postil.audit.Severity;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what the check before publishing finds. */
final class PublishCheck {
    private final Console console;
    private final Format format;

    PublishCheck(Console console, Format format) {
        this.console = console;
        this.format = format;
    }

    /** Returns the exit code. */
    int run(Project project, Cancellation cancellation) {
        var snapshot = project.snapshot();
        var ignored = IgnoredFindings.of(snapshot);
        var found =
                Consistency.check(
                        snapshot,
                        new TallyEngine(),
                        Layer.standard(snapshot),
                        project,
                        Progress.NONE,
                        cancellation);
        console.print(
                format,
                () -> table(found, ignored),
                () -> Map.of("findings", json(found, ignored)));
        long serious =
                found.stream()
                        .filter(f -> f.kind().severity() == Severity.SERIOUS)
                        .filter(f -> ignored.reason(f).isEmpty())
                        .count();
        console.say(
                found.isEmpty()
                        ? "Nothing was found."
                        : found.size() + " findings, " + serious + " serious.");
        return serious == 0 ? Exit.OK : Exit.REFUSED;
    }

    private static TextTable table(List<Finding> found, IgnoredFindings ignored) {
        var table = new TextTable("severity", "finding", "about", "found");
        found.forEach(f ->
                table.row(
                        ignored.reason(f).isPresent() ? "ignored" : f.kind().severity().word(),
                        f.kind().title(),
                        f.about(),
                        ignored.reason(f)
                                .map(r -> f.words() + " Ignored: " + r)
                                .orElse(f.words())));
        return table;
    }

    private static List<Map<String, Object>> json(List<Finding> found, IgnoredFindings ignored) {
        return found.stream()
                .<Map<String, Object>>map(f -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("kind", f.kind().key());
                    json.put("severity", f.kind().severity().word());
                    json.put("about", f.about());
                    json.put("found", f.words());
                    json.put("ignored", ignored.reason(f).orElse(null));
                    return json;
                })
                .toList();
    }
}
