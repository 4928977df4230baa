package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.merge.CodeNames;
import org.postil.merge.Incoming;
import org.postil.merge.IncomingFile;
import org.postil.merge.Merge;
import org.postil.merge.MergeChoices;
import org.postil.merge.MergeChoices.Side;
import org.postil.merge.MergeItem.State;
import org.postil.merge.MergePlan;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Command(
        name = "merge",
        description = {
            "Takes in what a colleague did in a package or in a copy of the" + " project.",
            "Texts are matched by what they say, codes by identity and then by"
                    + " path, coders by identity. Nothing of the other file is changed; a"
                    + " backup is made first, and the whole is one step to undo."
        },
        mixinStandardHelpOptions = true)
final class MergeCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "OTHER.postil", description = "The colleague's file.")
    Path other;

    @Option(names = "--dry-run", description = "Lists what would become of it; writes nothing.")
    boolean dryRun;

    @Option(
            names = "--conflicts",
            paramLabel = "RULE",
            defaultValue = "later",
            description =
                    "Where both changed the same: later (what was written last), ours or theirs.")
    MergeChoices.Rule rule;

    @Option(
            names = "--ours",
            paramLabel = "ITEM",
            description = "In this conflict what is here stays; may be given several times.")
    List<String> ours = List.of();

    @Option(
            names = "--theirs",
            paramLabel = "ITEM",
            description = "In this conflict what comes in is taken; may be given several times.")
    List<String> theirs = List.of();

    @Option(
            names = "--code",
            paramLabel = "THEIRS=OURS",
            description =
                    "Their code is ours, each by key, name or path; may be given several times.")
    Map<String, String> codes = Map.of();

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "STATE",
            description =
                    "Lists only these: new, identical, changed, kept, removed, conflicting,"
                            + " unmatched.")
    List<State> show = List.of();

    @Option(names = "--coder", paramLabel = "NAME", description = "Who merges, for the history.")
    @Nullable String coder;

    @Mixin PassphraseOptions secret = new PassphraseOptions();

    MergeCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        try {
            return switch (IncomingFile.open(services.projects(), other, secret.passphrase())) {
                case IncomingFile.Result.Sealed _ ->
                        throw Refusal.refused(
                                other
                                        + " is under a passphrase. Give it with --passphrase or"
                                        + " --passphrase-file.");
                case IncomingFile.Result.Refused refused -> throw Refusal.refused(refused.reason());
                case IncomingFile.Result.Opened opened -> {
                    try (var file = opened.file()) {
                        yield merge(project, file.incoming(other.getFileName().toString()));
                    }
                }
            };
        } catch (IOException e) {
            throw Refusal.refused(
                    other + " cannot be read, or there is no room for a copy. Nothing was merged.");
        }
    }

    private int merge(Project project, Incoming incoming) {
        var merge = new Merge(project);
        var plan = merge.plan(incoming, choices(project, incoming));
        unknownItems(plan);
        Set<State> shown = show.isEmpty() ? MergeReport.NEWS : EnumSet.copyOf(show);
        var report = new MergeReport(console, shown);
        if (dryRun) {
            report.print(plan, format, Map.of("merged", false, "rows", plan.rows()));
        } else {
            switch (merge.apply(plan, coderOrOnly(project, coder))) {
                case Merge.Outcome.NotMerged not -> throw Refusal.refused(not.why());
                case Merge.Outcome.Unchanged _ -> {
                    report.print(plan, format, Map.of("merged", false, "rows", 0));
                    console.say("There was nothing to take in; nothing was changed.");
                }
                case Merge.Outcome.Merged merged -> {
                    report.print(plan, format, Map.of("merged", true, "rows", merged.rows()));
                    console.say(
                            "Merged in one step; 'postil undo' takes it back. The project as it was"
                                    + " before is "
                                    + merged.backup()
                                    + ".");
                }
            }
        }
        return plan.count(State.UNMATCHED) == 0 ? Exit.OK : Exit.REFUSED;
    }

    private MergeChoices choices(Project project, Incoming incoming) {
        var each = new HashMap<String, Side>();
        ours.forEach(item -> each.put(item, Side.OURS));
        theirs.forEach(item -> each.put(item, Side.THEIRS));
        var mapped = new HashMap<String, String>();
        var here = project.content();
        codes.forEach((their, our) ->
                mapped.put(
                        code(CodeNames.find(incoming.content(), their), their, "there"),
                        code(CodeNames.find(here, our), our, "here")));
        return new MergeChoices(rule, each, mapped);
    }

    private static String code(List<String> found, String name, String where) {
        if (found.size() != 1) {
            throw Refusal.refused(
                    (found.isEmpty() ? "There is no code " : "There are several codes ")
                            + name
                            + " "
                            + where
                            + ". Nothing was merged. Name it by its key or by its whole path (A /"
                            + " B).");
        }
        return found.getFirst();
    }

    private void unknownItems(MergePlan plan) {
        for (List<String> named : List.of(ours, theirs)) {
            for (String item : named) {
                if (plan.items().stream()
                        .noneMatch(i -> i.state() == State.CONFLICTING && i.id().equals(item))) {
                    throw Refusal.refused(
                            "There is no conflict "
                                    + item
                                    + ". Nothing was merged. --dry-run lists the conflicts.");
                }
            }
        }
    }
}
