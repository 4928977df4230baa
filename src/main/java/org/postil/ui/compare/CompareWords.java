package org.postil.ui.compare;

import org.postil.compare.AnswerItem;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.compare.WorkItem;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.extraction.AnswerWords;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Differences and choices in words. */
final class CompareWords {
    private CompareWords() {}

    static String kind(WorkItem.Kind kind) {
        return Words.of("compare.kind_" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** "missed by Ben", or the kind with how far the passages overlap. */
    static String kind(WorkItem item, List<Coder> coders) {
        return switch (item) {
            case CodeItem code when code.kind() == WorkItem.Kind.MISSED ->
                    Words.of(
                            "compare.missed_by",
                            code.missedBy().stream()
                                    .map(c -> coders.get(c).name())
                                    .collect(Collectors.joining(", ")));
            case CodeItem code when code.overlap() > 0 ->
                    Words.of(
                            "compare.overlapping",
                            kind(code.kind()),
                            Math.round(100 * code.overlap()));
            case CodeItem code -> kind(code.kind());
            case AnswerItem answer -> kind(answer.kind());
        };
    }

    /** "1.1 Sharing information". */
    static String name(Code code) {
        String key = code.key();
        return key == null ? code.name() : key + " " + code.name();
    }

    /** What it is about: the codes, each once, or the variable and who is asked about. */
    static String about(WorkItem item) {
        return switch (item) {
            case CodeItem code ->
                    code.claims().stream()
                            .map(c -> name(c.code()))
                            .distinct()
                            .collect(Collectors.joining(" \u2194 "));
            case AnswerItem answer ->
                    answer.variable().name()
                            + answer.person().map(p -> " (" + p.label() + ")").orElse("");
        };
    }

    static String answer(AnswerItem item, AnswerValue value) {
        return value instanceof AnswerValue.Missing missing
                ? Words.of("compare.missing_" + missing.reason().key())
                : AnswerWords.written(item.variable(), value);
    }

    static String choice(WorkItem item, Choice choice, List<Coder> coders, Snapshot snapshot) {
        return switch (choice) {
            case Choice.Take(int coder) -> Words.of("compare.as", coders.get(coder).name());
            case Choice.Both both ->
                    Words.of(item.coders().size() > 2 ? "compare.all_of_them" : "compare.both");
            case Choice.Neither neither ->
                    Words.of(
                            item instanceof AnswerItem
                                    ? "compare.not_recorded"
                                    : "compare.neither");
            case Choice.Edit edit ->
                    Words.of(
                            "compare.edited",
                            snapshot.codebook()
                                    .code(edit.code())
                                    .map(CompareWords::name)
                                    .orElse(""));
            case Choice.Answer(AnswerValue value) ->
                    item instanceof AnswerItem answer
                            ? Words.of("compare.edited", answer(answer, value))
                            : "";
        };
    }

    /** What was decided about it; empty while nothing was. */
    static String made(WorkItem item, List<Coder> coders, Snapshot snapshot) {
        return item.made()
                .map(m ->
                        m.choice()
                                .map(c -> choice(item, c, coders, snapshot))
                                .orElse(Words.of("compare.otherwise")))
                .orElse("");
    }
}
