package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.tally.Axis;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;

@Command(
        name = "tally",
        description = {
            "Counts reviews, documents, recommendations, passages or persons by"
                    + " codes or values.",
            "Every number says of how many, what is missing, and whose work is" + " counted.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  postil tally P --rows theme --columns agency",
            "  postil tally P --rows child.age --unit persons",
            "  postil tally P --rows victim.sex --where \"review.homicide_type = IPH\"",
            "  postil tally P --rows theme --columns agency --evidence T1@Education",
            "",
            "Conditions: LEVEL.KEY = != < <= > >= VALUE, in (A, B), is missing, is unanswered;",
            "code 'T1'; agency 'Police'; count(child) >= 1; role = action plan; coder 'Ann';",
            "read; read by 'Ann'; read state = in progress; and, or, not, brackets."
        },
        mixinStandardHelpOptions = true)
final class TallyCommand extends ProjectCommand {
    @Option(
            names = "--rows",
            defaultValue = "theme",
            paramLabel = "AXIS",
            description = "theme, agency or a variable (review.homicide_type); theme if not given.")
    String rows;

    @Option(
            names = "--columns",
            paramLabel = "AXIS",
            description = "The same choices, for columns.")
    @Nullable String columns;

    @Option(
            names = "--unit",
            defaultValue = "reviews",
            paramLabel = "UNIT",
            description = "reviews, documents, recommendations, passages or persons.")
    Unit unit;

    @Mixin CountedWork counted = new CountedWork();

    @Option(
            names = "--missing",
            paramLabel = "[VAR=]RULE",
            description = {
                "out: missing values leave the denominator (the usual); no: they count as not",
                "having it. With a variable for this one alone, as often as needed."
            })
    List<String> missing = List.of();

    @Option(
            names = "--person",
            paramLabel = "WHICH",
            description = "primary, any or all persons of the variable's role.")
    @Nullable PersonRule person;

    @Option(
            names = "--link",
            defaultValue = "passage",
            paramLabel = "WHAT",
            description = "Where two codes must meet: passage, recommendation or review.")
    Link link;

    @Option(
            names = "--percent",
            paramLabel = "OF",
            description = "What cells are a percentage of: row, column or total.")
    @Nullable PercentOf percent;

    @Option(
            names = "--direct",
            description = "Also a row below each code with codes under it: where it stands itself.")
    boolean direct;

    @Option(
            names = "--not-rechecked",
            defaultValue = "in",
            paramLabel = "in|out",
            description = {
                "out: reviews read before a code was made or changed its meaning, and without it,",
                "leave its denominator."
            })
    String notRechecked;

    @Option(names = "--interval", description = "Wilson score intervals of 95 percent.")
    boolean interval;

    @Option(
            names = "--fisher",
            description = "Fisher's exact test, two-sided, of the rows by two columns.")
    boolean fisher;

    @Option(
            names = "--decimals",
            defaultValue = "0",
            paramLabel = "N",
            description = "Of percentages.")
    int decimals;

    @Option(names = "--groups", description = "Also code groups, any code and no code.")
    boolean groups;

    @Option(
            names = "--evidence",
            paramLabel = "ROW[@COLUMN]",
            description = "Instead of the table, the passages behind one row or cell.")
    @Nullable String evidence;

    TallyCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        if (decimals < 0 || decimals > 6) {
            throw Refusal.usage("--decimals takes a whole number from 0 to 6.");
        }
        var snapshot = project.snapshot();
        switch (new TallyEngine().tally(snapshot, request(snapshot))) {
            case TallyOutcome.Refused refused -> throw Refusal.usage(refused.message());
            case Tally tally -> {
                if (evidence == null) {
                    console.print(
                            format,
                            () -> TallyReport.table(tally),
                            () -> TallyReport.sheet(tally),
                            () -> TallyReport.json(tally));
                    if (format == Format.TABLE) {
                        TallyReport.caption(tally).forEach(console::line);
                    }
                } else {
                    var report = new EvidenceReport(project, snapshot, tally, evidence);
                    console.print(format, report::table, report::json);
                }
            }
        }
        return Exit.OK;
    }

    private TallyRequest request(Snapshot snapshot) {
        return new TallyRequest(
                CountedWork.understood("--rows", rows, Axis.parse(rows, snapshot)),
                columns == null
                        ? null
                        : CountedWork.understood(
                                "--columns", columns, Axis.parse(columns, snapshot)),
                unit,
                counted.condition(snapshot),
                counted.layer(snapshot),
                missing(),
                person,
                link,
                percent,
                decimals,
                groups,
                options(snapshot));
    }

    /** The rule without a variable before it; the last one given holds. */
    private MissingRule missing() {
        MissingRule rule = MissingRule.OUT;
        for (String given : missing) {
            if (given.indexOf('=') < 0) {
                rule = rule(given);
            }
        }
        return rule;
    }

    private static MissingRule rule(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "out" -> MissingRule.OUT;
            case "no" -> MissingRule.NO;
            default -> throw Refusal.usage("--missing takes out or no, or VARIABLE=no.");
        };
    }

    private TallyOptions options(Snapshot snapshot) {
        boolean out = notRechecked.equalsIgnoreCase("out");
        if (!out && !notRechecked.equalsIgnoreCase("in")) {
            throw Refusal.usage("--not-rechecked takes in or out.");
        }
        var options =
                TallyOptions.NONE
                        .withDirect(direct)
                        .withNotRecheckedOut(out)
                        .withInterval(interval)
                        .withFisher(fisher);
        for (String given : missing) {
            int sign = given.indexOf('=');
            if (sign >= 0) {
                String name = given.substring(0, sign).strip();
                var axis = CountedWork.understood("--missing", name, Axis.parse(name, snapshot));
                options = options.withMissingOf(axis.key(), rule(given.substring(sign + 1)));
            }
        }
        return options;
    }
}
