package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.compare.AnswerItem;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.compare.WorkItem;
import org.postil.compare.Worklist;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.extraction.AnswerWords;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The differences between coders with what was decided, to be talked over: an agenda. */
public final class Agenda {
    private final Snapshot snapshot;
    private final Worklist list;
    private final StudyTexts texts;
    private final Map<Long, HeldText> held = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A difference as it is printed.
     *
     * @param page 0 where it is not known
     * @param about codes, or the variable and who is asked about
     * @param sides one for each coder compared; empty for who has no part in it
     * @param overlap from 0 to 1, null where it says nothing
     * @param decided in words; empty while it is undecided
     */
    public record Line(
            int number,
            String review,
            String document,
            int page,
            String recommendation,
            String kind,
            String about,
            List<Side> sides,
            @Nullable Double overlap,
            String decided,
            String reason,
            String by) {
        public Line {
            sides = List.copyOf(sides);
        }

        public boolean isDecided() {
            return !decided.isEmpty();
        }
    }

    /**
     * What a coder has there.
     *
     * @param codes names of codes, or the answer
     * @param quote the words coded
     */
    public record Side(String codes, String quote) {}

    public Agenda(Snapshot snapshot, Worklist list, StudyTexts texts) {
        this.snapshot = snapshot;
        this.list = list;
        this.texts = texts;
        for (WorkItem item : list.items()) {
            lines.add(line(lines.size() + 1, item));
        }
        held.clear();
    }

    /** In the order of the worklist, numbered from 1. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<String> coders() {
        return list.coders().stream().map(Coder::name).toList();
    }

    private Line line(int number, WorkItem item) {
        var made = item.made();
        var decided =
                made.map(m -> m.choice().map(c -> words(item, c)).orElse("otherwise")).orElse("");
        String reason = made.map(WorkItem.Made::reason).orElse("");
        String by = made.map(m -> name(m.coder())).orElse("");
        return switch (item) {
            case CodeItem code -> {
                var text = text(code.text());
                yield new Line(
                        number,
                        code.review().reference(),
                        code.document().fileName(),
                        text.layout().pageAt(code.whole().start()),
                        code.recommendation().map(Recommendation::label).orElse(""),
                        kind(code),
                        code.claims().stream()
                                .map(c -> ThemeQuotes.name(c.code()))
                                .distinct()
                                .collect(Collectors.joining(" / ")),
                        sides(code, text),
                        code.overlap() == 0 ? null : code.overlap(),
                        decided,
                        reason,
                        by);
            }
            case AnswerItem answer ->
                    new Line(
                            number,
                            answer.review().reference(),
                            "",
                            0,
                            "",
                            answer.kind().words(),
                            answer.variable().name()
                                    + answer.person()
                                            .map(Person::label)
                                            .map(l -> " (" + l + ")")
                                            .orElse(""),
                            sides(answer),
                            null,
                            decided,
                            reason,
                            by);
        };
    }

    private HeldText text(long wanted) {
        // one document's text at a time
        held.keySet().removeIf(version -> version != wanted);
        return held.computeIfAbsent(wanted, v -> HeldText.of(texts, v));
    }

    private String kind(CodeItem item) {
        return item.kind() == WorkItem.Kind.MISSED
                ? "missed by "
                        + item.missedBy().stream()
                                .map(c -> list.coders().get(c).name())
                                .collect(Collectors.joining(", "))
                : item.kind().words();
    }

    private List<Side> sides(CodeItem item, HeldText text) {
        var sides = new ArrayList<Side>();
        for (int coder = 0; coder < list.coders().size(); coder++) {
            sides.add(
                    new Side(
                            item.codesOf(coder).stream()
                                    .map(ThemeQuotes::name)
                                    .collect(Collectors.joining("; ")),
                            item.passagesOf(coder).stream()
                                    .map((Passage p) -> text.quote(p))
                                    .collect(Collectors.joining(" [...] "))));
        }
        return sides;
    }

    private List<Side> sides(AnswerItem item) {
        var sides = new ArrayList<Side>();
        for (int coder = 0; coder < list.coders().size(); coder++) {
            var value = item.answers().get(coder);
            sides.add(
                    new Side(
                            value == null ? "" : answer(item, value),
                            item.evidenceOf(coder).stream()
                                    .map((Passage p) -> text(p.text()).quote(p))
                                    .collect(Collectors.joining(" [...] "))));
        }
        return sides;
    }

    private static String answer(AnswerItem item, AnswerValue value) {
        return value instanceof AnswerValue.Missing missing
                ? missing.reason().key().replace('_', ' ')
                : AnswerWords.written(item.variable(), value);
    }

    private String words(WorkItem item, Choice choice) {
        return switch (choice) {
            case Choice.Take(int coder) -> "as " + list.coders().get(coder).name();
            case Choice.Both both -> item.coders().size() > 2 ? "all of them" : "both";
            case Choice.Neither neither -> item instanceof AnswerItem ? "not recorded" : "neither";
            case Choice.Edit edit ->
                    "edited: "
                            + snapshot.codebook()
                                    .code(edit.code())
                                    .map(ThemeQuotes::name)
                                    .orElse("");
            case Choice.Answer(AnswerValue value) ->
                    item instanceof AnswerItem asked ? "edited: " + answer(asked, value) : "edited";
        };
    }

    private String name(long coder) {
        return snapshot.coders().stream()
                .filter(c -> c.id() == coder)
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }

    /** "37 of 112 decided". */
    public String progress() {
        return list.decided() + " of " + list.items().size() + " decided";
    }

    /** The names of the columns of {@link #cells}. */
    public List<String> header() {
        var header =
                new ArrayList<>(
                        List.of(
                                "no",
                                "review",
                                "document",
                                "page",
                                "recommendation",
                                "kind",
                                "about"));
        coders().forEach(coder -> header.addAll(List.of(coder, coder + " quote")));
        header.addAll(List.of("overlap", "decided", "reason", "by"));
        return header;
    }

    public static List<@Nullable Object> cells(Line line) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.number());
        cells.add(line.review());
        cells.add(line.document());
        cells.add(line.page() == 0 ? null : line.page());
        cells.add(line.recommendation());
        cells.add(line.kind());
        cells.add(line.about());
        line.sides()
                .forEach(side -> {
                    cells.add(side.codes());
                    cells.add(side.quote());
                });
        Double overlap = line.overlap();
        cells.add(overlap == null ? null : Math.round(overlap * 100) / 100.0);
        cells.add(line.decided());
        cells.add(line.reason());
        cells.add(line.by());
        return cells;
    }

    /** All differences as a table; a file of that name is replaced. */
    public void csv(Path file) throws IOException {
        CsvWriter.write(
                file, header(), lines.stream().map(Agenda::cells), CsvWriter.Cells.FORMULA_SAFE);
    }

    /** What is undecided, review by review, with room for what is said. */
    public void document(StudyFacts facts, Path file) throws IOException {
        WordFile.write(file, "Differences: " + facts.study(), facts, this::fill);
    }

    private void fill(WordFile word) {
        word.heading(1, "Differences between " + String.join(" and ", coders()));
        word.paragraph("Normal", progress() + ". What is undecided is listed below.");
        String review = "";
        for (Line line : lines) {
            if (line.isDecided()) {
                continue;
            }
            if (!line.review().equals(review)) {
                review = line.review();
                word.heading(2, review);
            }
            word.lead("Normal", line.number() + ". " + line.about(), where(line));
            for (int coder = 0; coder < line.sides().size(); coder++) {
                var side = line.sides().get(coder);
                word.lead(
                        "Normal",
                        coders().get(coder) + ":",
                        side.codes().isEmpty()
                                ? "nothing"
                                : side.codes()
                                        + (side.quote().isEmpty()
                                                ? ""
                                                : " \u201c" + side.quote() + "\u201d"));
            }
            word.paragraph(
                    "Normal", "Decision: ______________________  Reason: ______________________");
        }
    }

    private static String where(Line line) {
        var words = new ArrayList<String>();
        words.add(line.kind());
        Double overlap = line.overlap();
        if (overlap != null) {
            words.add("overlap " + Math.round(100 * overlap) + "%");
        }
        if (line.page() != 0) {
            words.add("p. " + line.page());
        }
        if (!line.recommendation().isBlank()) {
            words.add(line.recommendation());
        }
        return "(" + String.join(", ", words) + ")";
    }
}
