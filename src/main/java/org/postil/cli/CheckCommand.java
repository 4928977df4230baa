package org.postil.cli;

import org.postil.project.CheckResult;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;

@Command(
        name = "check",
        description = {
            "Checks a project file: database, history, texts, quotes, codebook," + " answers.",
            "Texts are checked against their hashes, quotes against their texts. A"
                    + " line for each check; exit 1 if one fails.",
            "With --publish it looks instead for what would not stand up in print:"
                    + " a line for each finding, exit 1 if a serious one is not ignored with"
                    + " a reason."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand extends ProjectCommand {
    @Option(
            names = "--publish",
            description = "What is unfinished or contradicts itself, before publishing.")
    boolean publish;

    CheckCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        return publish
                ? new PublishCheck(console, format).run(project, cancellation)
                : sound(project);
    }

    private int sound(Project project) {
        var results = project.check();
        console.print(
                format,
                () -> {
                    var table = new TextTable("result", "check", "found");
                    results.forEach(r -> table.row(r.ok() ? "ok" : "FAILED", r.name(), r.detail()));
                    return table;
                },
                () -> Map.of("checks", results.stream().map(CheckCommand::json).toList()));
        boolean ok = results.stream().allMatch(CheckResult::ok);
        if (!ok) {
            console.say(
                    "Something is wrong with this file; it was not changed. Keep it, and go on with"
                            + " the newest backup for which this check passes.");
        }
        return ok ? Exit.OK : Exit.REFUSED;
    }

    private static Map<String, Object> json(CheckResult result) {
        var json = new LinkedHashMap<String, Object>();
        json.put("check", result.name());
        json.put("ok", result.ok());
        json.put("detail", result.detail());
        return json;
    }
}
