package org.postil.exchange;

import org.postil.domain.Ratio;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.MissingRule;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.Unit;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how a study was made in the words of a methods section. Each sentence follows from what the
 * project holds: what was not done is not mentioned, and nothing is said of agreement.
 */
public record MethodsParagraph(List<String> sentences) {
    public MethodsParagraph {
        sentences = List.copyOf(sentences);
    }

    /** As one paragraph. */
    public String text() {
        return String.join(" ", sentences);
    }

    /**
     * @param layer whose work is counted
     * @param tables whose rules are told
     */
    public static MethodsParagraph of(
            Snapshot snapshot,
            Layer layer,
            StudyFacts study,
            TallyEngine engine,
            List<Tally> tables) {
        var facts = MethodsFacts.of(snapshot, layer, engine);
        var sentences = new ArrayList<String>();
        sample(facts, sentences);
        coding(facts, engine.readAt(snapshot, layer).size(), sentences);
        codebook(facts, sentences);
        extraction(facts, sentences);
        whose(facts, layer, sentences);
        rules(facts, tables, sentences);
        sentences.add(
                "Coding and counting were done with Postil "
                        + study.program()
                        + ", with a project file of schema version "
                        + study.schema()
                        + "; the numbers are those of "
                        + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                .format(study.at())
                        + ".");
        return new MethodsParagraph(sentences);
    }

    private static void sample(MethodsFacts facts, List<String> into) {
        int out = facts.excluded().values().stream().mapToInt(Integer::intValue).sum();
        var line = new StringBuilder();
        if (out == 0 && facts.candidates() == 0) {
            line.append(reviews(facts, facts.included())).append(" included");
        } else {
            line.append(reviews(facts, facts.listed())).append(" identified: ");
            var parts = new ArrayList<String>();
            if (out > 0) {
                parts.add(number(out) + " excluded" + reasons(facts.excluded()));
            }
            if (facts.candidates() > 0) {
                parts.add(
                        number(facts.candidates())
                                + (facts.candidates() == 1 ? " is" : " are")
                                + " not decided on yet");
            }
            parts.add(number(facts.included()) + " included");
            line.append(listed(parts));
        }
        if (facts.documents() > 0) {
            line.append(facts.included() == 1 ? ", with " : ", together ")
                    .append(count(facts.documents(), "document", "documents"))
                    .append(" and ")
                    .append(count(facts.words(), "word", "words"));
        }
        into.add(line + ".");
    }

    private static String reasons(Map<String, Integer> excluded) {
        var told =
                excluded.entrySet().stream()
                        .map(e ->
                                (e.getKey().isEmpty() ? "no reason recorded" : e.getKey())
                                        + ", "
                                        + number(e.getValue()))
                        .collect(Collectors.joining("; "));
        return " (" + told + ")";
    }

    private static void coding(MethodsFacts facts, int read, List<String> into) {
        if (!facts.coders().isEmpty()) {
            into.add(
                    facts.coders().size() == 1
                            ? "One coder (" + facts.coders().getFirst() + ") did the work."
                            : facts.coders().size()
                                    + " coders ("
                                    + listed(facts.coders())
                                    + ") did the work.");
        }
        several(facts.coded(), facts, " was", " were", " coded by two or more of them.", into);
        several(
                facts.read(),
                facts,
                " was",
                " were",
                " read to the end by two or more of them.",
                into);
        several(
                facts.extracted(),
                facts,
                " has",
                " have",
                " facts that two or more of them extracted.",
                into);
        if (read > 0 && read == facts.included()) {
            into.add("All included " + facts.noun().several() + " were read to the end.");
        } else if (facts.included() > 0) {
            into.add(
                    read
                            + " of "
                            + facts.included()
                            + " included "
                            + facts.noun().several()
                            + " "
                            + (read == 1 ? "is" : "are")
                            + " read to the end so far.");
        }
    }

    /** What was not done twice is not mentioned. */
    private static void several(
            int reviews,
            MethodsFacts facts,
            String one,
            String more,
            String done,
            List<String> into) {
        if (reviews > 0) {
            into.add(share(reviews, facts) + (reviews == 1 ? one : more) + done);
        }
    }

    private static void codebook(MethodsFacts facts, List<String> into) {
        if (facts.codes().isEmpty()) {
            return;
        }
        var line = new StringBuilder("The codebook has " + sizes(facts));
        var changes = new ArrayList<String>();
        if (facts.young() > 0) {
            changes.add(
                    count(facts.young(), "code was", "codes were")
                            + " made after the first "
                            + facts.noun().one()
                            + " had been read");
        }
        if (facts.redefined() > 0) {
            changes.add(
                    count(facts.redefined(), "definition", "definitions") + " changed in meaning");
        }
        if (facts.retired() > 0) {
            changes.add(count(facts.retired(), "code was", "codes were") + " retired");
        }
        if (!changes.isEmpty()) {
            line.append("; ").append(listed(changes));
        }
        into.add(line + ".");
        if (facts.passages() > 0) {
            into.add(
                    count(facts.passages(), "passage carries", "passages carry")
                            + " codes that count; overlapping passages of one code count once.");
        }
    }

    private static String sizes(MethodsFacts facts) {
        var parts = new ArrayList<String>();
        facts.codes()
                .forEach((facet, size) -> {
                    String name = facet.toLowerCase(Locale.ROOT);
                    parts.add(
                            size.below() == 0
                                    ? size.top() + " codes for " + name
                                    : size.top()
                                            + " main codes and "
                                            + size.below()
                                            + " sub-codes for "
                                            + name);
                });
        return String.join(", and ", parts);
    }

    private static void extraction(MethodsFacts facts, List<String> into) {
        if (facts.answers() == 0) {
            return;
        }
        var line =
                new StringBuilder(
                        "Facts were extracted with a template of "
                                + count(facts.variables(), "variable", "variables")
                                + " ("
                                + count(facts.answers(), "answer", "answers"));
        var parts = new ArrayList<String>();
        facts.missing()
                .forEach((reason, n) -> parts.add(number(n) + " " + reason.replace('_', ' ')));
        if (facts.inferred() > 0) {
            parts.add(number(facts.inferred()) + " inferred by the coder");
        }
        if (facts.backed() > 0) {
            parts.add(number(facts.backed()) + " with the passages that back them");
        }
        line.append(parts.isEmpty() ? "" : ", of which " + listed(parts)).append(")");
        if (facts.derived() > 0) {
            line.append("; ")
                    .append(
                            count(
                                    facts.derived(),
                                    "further variable was",
                                    "further variables were"))
                    .append(" derived from them by rules");
        }
        into.add(line + ".");
    }

    private static void whose(MethodsFacts facts, Layer layer, List<String> into) {
        if (facts.coders().size() < 2) {
            return;
        }
        into.add(
                switch (layer) {
                    case Layer.Of one ->
                            "The tables count the work of " + one.coderName() + " alone.";
                    case Layer.Any any -> "The tables count what at least one coder found.";
                    case Layer.Final last ->
                            facts.shared() == 0
                                    ? "The tables count each "
                                            + facts.noun().one()
                                            + " as its coder coded it."
                                    : "Where several coders worked on "
                                            + facts.noun().a()
                                            + ", the tables count what all of them share, else the"
                                            + " only coder's work; differences not settled are"
                                            + " shown apart as undecided.";
                });
    }

    private static void rules(MethodsFacts facts, List<Tally> tables, List<String> into) {
        if (tables.isEmpty()) {
            return;
        }
        var units = tables.stream().map(t -> t.request().unit()).distinct().toList();
        if (units.size() == 1) {
            into.add(
                    switch (units.getFirst()) {
                        case REVIEWS ->
                                "The unit of counting is the "
                                        + facts.noun().one()
                                        + ": "
                                        + facts.noun().a()
                                        + " counts once for a code, however many of its passages"
                                        + " carry it.";
                        case DOCUMENTS -> "The unit of counting is the document.";
                        case RECOMMENDATIONS ->
                                "The unit of counting is the recommendation in scope.";
                        case PASSAGES ->
                                "The unit of counting is the passage; overlapping passages of one"
                                        + " code count once.";
                        case PERSONS -> "The unit of counting is the person.";
                    });
        } else {
            into.add(
                    "Tables count "
                            + listed(units.stream().map(Unit::key).toList())
                            + ", as the note below each says.");
        }
        var valued = tables.stream().flatMap(MethodsParagraph::missingRules).distinct().toList();
        if (valued.size() == 1) {
            into.add(
                    valued.getFirst() == MissingRule.OUT
                            ? "Missing values were left out of denominators."
                            : "Missing values stayed in denominators, counted as not having it.");
        } else if (valued.size() > 1) {
            into.add("Missing values are treated as the note below each table says.");
        }
        var decimals = tables.stream().map(t -> t.request().decimals()).distinct().toList();
        if (decimals.size() == 1) {
            int places = decimals.getFirst();
            into.add(
                    "Percentages are n of N, rounded half up to "
                            + (places == 0
                                    ? "whole numbers"
                                    : places + (places == 1 ? " decimal" : " decimals"))
                            + ".");
        }
    }

    /** Of the variables in the rows and columns. */
    private static Stream<MissingRule> missingRules(Tally tally) {
        return Stream.of(
                        Optional.of(tally.request().rows()),
                        Optional.ofNullable(tally.request().columns()))
                .flatMap(Optional::stream)
                .filter(axis -> axis instanceof Axis.OfVariable)
                .map(tally.request()::missingOf);
    }

    private static String reviews(MethodsFacts facts, int n) {
        return count(n, facts.noun().one() + " was", facts.noun().several() + " were");
    }

    private static String share(int n, MethodsFacts facts) {
        int of = facts.included();
        return n
                + " of "
                + of
                + " included "
                + facts.noun().several()
                + new Ratio(n, of).percent(0).map(p -> " (" + p.toPlainString() + "%)").orElse("");
    }

    private static String count(long n, String one, String several) {
        return number(n) + " " + (n == 1 ? one : several);
    }

    private static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }

    private static String listed(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
