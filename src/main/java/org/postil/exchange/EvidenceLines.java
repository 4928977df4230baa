package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands behind a number, a line for each passage: where it stands, its words, codes and
 * coder, and which persons of the review are among those counted. Each passage is made into cells
 * once, document by document, though many numbers have it.
 */
final class EvidenceLines {
    /** What each line tells. */
    static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("review", 12),
                    SheetColumn.wrapped("document", 22),
                    SheetColumn.number("page", 6),
                    SheetColumn.wrapped("paragraph", 17),
                    SheetColumn.text("section", 15),
                    SheetColumn.wrapped("quote", 76),
                    SheetColumn.wrapped("codes", 40),
                    SheetColumn.text("coder", 14),
                    SheetColumn.wrapped("persons counted", 17));

    private final Map<Long, String> reviews;
    private final Map<Long, String> persons;
    private final Map<Long, List<@Nullable Object>> passages = new HashMap<>();

    /**
     * @param wanted ids of the passages that will be asked for
     */
    EvidenceLines(
            Snapshot snapshot,
            StudyTexts texts,
            Set<Long> wanted,
            Progress progress,
            Cancellation cancellation) {
        reviews =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::id, Review::reference));
        persons = snapshot.persons().stream().collect(Collectors.toMap(Person::id, Person::label));
        Map<Long, String> codes =
                snapshot.codebook().codes().stream()
                        .collect(Collectors.toMap(Code::id, ThemeQuotes::name));
        Map<Long, String> coders =
                snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        int done = 0;
        for (Document document : snapshot.documents()) {
            cancellation.check();
            var held = new HashMap<Long, HeldText>();
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (wanted.contains(passage.id())) {
                    var text = held.computeIfAbsent(passage.text(), v -> HeldText.of(texts, v));
                    passages.put(passage.id(), cells(document, passage, text, codes, coders));
                }
            }
            progress.report(++done, snapshot.documents().size(), document.fileName());
        }
    }

    private static List<@Nullable Object> cells(
            Document document,
            Passage passage,
            HeldText text,
            Map<Long, String> codes,
            Map<Long, String> coders) {
        int start = passage.span().start();
        int page = text.layout().pageAt(start);
        return Arrays.asList(
                document.fileName(),
                page == 0 ? null : page,
                text.paragraph(passage),
                text.layout().sectionAt(start).key().replace('_', ' '),
                text.quote(passage),
                passage.codes().stream()
                        .mapToObj(id -> codes.getOrDefault(id, ""))
                        .collect(Collectors.joining("; ")),
                coders.getOrDefault(passage.coder(), ""));
    }

    /** The passages behind some numbers. */
    static Set<Long> passages(List<Evidence.InReview> evidence) {
        return evidence.stream().flatMap(r -> r.passages().stream()).collect(Collectors.toSet());
    }

    /** How many lines {@link #of} gives. */
    static int count(List<Evidence.InReview> evidence) {
        return evidence.stream().mapToInt(r -> Math.max(1, r.passages().size())).sum();
    }

    /** A row of a table, with its key where it has one. */
    static String label(Tally.Row row) {
        boolean keyed = row.kind() == Tally.Kind.CODE && !row.code().equals(row.name());
        return keyed ? row.code() + " " + row.name() : row.name();
    }

    /**
     * The lines of a number, as {@link #COLUMNS} says; a review whose answer cites no passage has
     * one that says so.
     *
     * @param unit what the number counts
     */
    List<List<@Nullable Object>> of(List<Evidence.InReview> evidence, Unit unit) {
        var lines = new ArrayList<List<@Nullable Object>>();
        for (var review : evidence) {
            String counted = unit == Unit.PERSONS ? counted(review) : "";
            if (review.passages().isEmpty()) {
                lines.add(
                        line(
                                review,
                                Arrays.asList(
                                        null, null, null, null, "(no passage cited)", null, null),
                                counted));
            }
            for (long passage : review.passages()) {
                lines.add(line(review, passages.getOrDefault(passage, List.of()), counted));
            }
        }
        return lines;
    }

    private List<@Nullable Object> line(
            Evidence.InReview review, List<@Nullable Object> passage, String counted) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(reviews.getOrDefault(review.review(), ""));
        cells.addAll(passage);
        cells.add(counted);
        return cells;
    }

    /** Labels as in the roster. */
    private String counted(Evidence.InReview review) {
        return review.units().stream()
                .mapToObj(id -> persons.getOrDefault(id, ""))
                .collect(Collectors.joining("; "));
    }
}
