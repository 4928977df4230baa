package org.postil.exchange;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The evidence behind the numbers of tables: a block for each number, with a link back to it. The
 * blocks are laid out while the tables are written, so that each number knows where its block will
 * stand.
 */
final class EvidenceSheet implements TallySheet.Links {
    private static final int FIRST = 3;

    /** As many rows as a sheet safely takes; numbers after that have no block. */
    private final int most;

    private final Snapshot snapshot;
    private final StudyTexts texts;
    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Long, Review> reviews = new HashMap<>();
    private final Map<Long, String> persons = new HashMap<>();
    private String title = "";
    private int next = FIRST;
    private boolean cut;

    /**
     * @param name of the sheet, as got from the book
     */
    EvidenceSheet(Snapshot snapshot, StudyTexts texts, String name, int most) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.name = name;
        this.most = most;
        snapshot.reviews().forEach(r -> reviews.put(r.id(), r));
        snapshot.persons().forEach(p -> persons.put(p.id(), p.label()));
    }

    /**
     * @param persons units counted are persons
     */
    private record Block(
            String title,
            String of,
            String back,
            boolean persons,
            List<Evidence.InReview> evidence) {}

    /** The table whose numbers are asked for from now on. */
    void table(String name) {
        title = name;
    }

    @Override
    public Object linked(Tally tally, int row, int column, long n, String place) {
        if (n == 0 || cut) {
            return n;
        }
        var found = column < 0 ? tally.evidence().row(row) : tally.evidence().cell(row, column);
        if (found.isEmpty()) {
            return n;
        }
        int size = 1 + found.stream().mapToInt(r -> Math.max(1, r.passages().size())).sum();
        if (next + size > most) {
            cut = true;
            return n;
        }
        String of = label(tally.rows().get(row));
        if (column >= 0) {
            of += " × " + tally.columns().get(column).name();
        }
        boolean persons = tally.request().unit() == Unit.PERSONS;
        blocks.add(new Block(title, of + ": " + n, place, persons, found));
        String there = place(name, 0, next);
        next += size;
        return new BookSheet.Linked(n, there);
    }

    private static String label(Tally.Row row) {
        boolean keyed = row.kind() == Tally.Kind.CODE && !row.code().equals(row.name());
        return keyed ? row.code() + " " + row.name() : row.name();
    }

    /**
     * @param row from 1
     */
    static String place(String sheet, int column, int row) {
        return "'"
                + sheet.replace("'", "''")
                + "'!"
                + CellReference.convertNumToColString(column)
                + row;
    }

    /** Returns how many lines of evidence were written. */
    int write(Book book, Progress progress, Cancellation cancellation) {
        var sheet =
                book.sheet(name, List.of("Evidence behind each number"), columns())
                        .named()
                        .keeping(2);
        var lines = lines(progress, cancellation);
        int written = 0;
        for (Block block : blocks) {
            cancellation.check();
            var head = new ArrayList<@Nullable Object>();
            head.add(new BookSheet.Linked("↑ " + block.title(), block.back()));
            head.add(block.of());
            while (head.size() < columns().size()) {
                head.add(null);
            }
            sheet.row(head, true);
            for (var review : block.evidence()) {
                written += review(sheet, block, review, lines);
            }
        }
        sheet.end(
                cut
                        ? List.of(
                                "A sheet takes no more: the numbers after the last one here have no"
                                        + " evidence on it. Export fewer tables at a time.")
                        : List.of());
        return written;
    }

    private static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.wrapped("table", 26),
                SheetColumn.wrapped("number", 30),
                SheetColumn.text("review", 12),
                SheetColumn.wrapped("document", 22),
                SheetColumn.number("page", 6),
                SheetColumn.wrapped("paragraph", 17),
                SheetColumn.text("section", 15),
                SheetColumn.wrapped("quote", 76),
                SheetColumn.wrapped("codes", 40),
                SheetColumn.text("coder", 14),
                SheetColumn.wrapped("persons counted", 17));
    }

    private int review(
            BookSheet sheet,
            Block block,
            Evidence.InReview review,
            Map<Long, List<@Nullable Object>> lines) {
        var passages = review.passages();
        String counted = block.persons() ? counted(review) : "";
        if (passages.isEmpty()) {
            sheet.row(line(block, reviews.get(review.review()), List.of(), counted));
            return 1;
        }
        for (long passage : passages) {
            var held = lines.getOrDefault(passage, List.of());
            sheet.row(line(block, reviews.get(review.review()), held, counted));
        }
        return passages.size();
    }

    /** The labels of the persons of a review that are among those counted, as in the roster. */
    private String counted(Evidence.InReview review) {
        return review.units().stream()
                .mapToObj(id -> persons.getOrDefault(id, ""))
                .collect(Collectors.joining("; "));
    }

    /**
     * @param held what stands behind the reference; a review whose answer cites no passage has none
     */
    private static List<@Nullable Object> line(
            Block block, @Nullable Review review, List<@Nullable Object> held, String counted) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(block.title());
        cells.add(block.of());
        cells.add(review == null ? "" : review.reference());
        if (held.isEmpty()) {
            cells.addAll(Arrays.asList(null, null, null, null, "(no passage cited)", null, null));
        } else {
            cells.addAll(held);
        }
        cells.add(counted);
        return cells;
    }

    /** Each passage is made into cells once, document by document, though many blocks have it. */
    private Map<Long, List<@Nullable Object>> lines(Progress progress, Cancellation cancellation) {
        Set<Long> wanted = new HashSet<>();
        blocks.forEach(b -> b.evidence().forEach(r -> wanted.addAll(r.passages())));
        var labels = new HashMap<Long, String>();
        for (Code code : snapshot.codebook().codes()) {
            labels.put(code.id(), ThemeQuotes.name(code));
        }
        Map<Long, String> coders =
                snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var lines = new HashMap<Long, List<@Nullable Object>>();
        int done = 0;
        for (Document document : snapshot.documents()) {
            cancellation.check();
            var held = new HashMap<Long, HeldText>();
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (wanted.contains(passage.id())) {
                    var text = held.computeIfAbsent(passage.text(), v -> HeldText.of(texts, v));
                    lines.put(passage.id(), cells(document, passage, text, labels, coders));
                }
            }
            progress.report(++done, snapshot.documents().size(), document.fileName());
        }
        return lines;
    }

    private static List<@Nullable Object> cells(
            Document document,
            Passage passage,
            HeldText text,
            Map<Long, String> labels,
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
                        .mapToObj(id -> labels.getOrDefault(id, ""))
                        .collect(Collectors.joining("; ")),
                coders.getOrDefault(passage.coder(), ""));
    }
}
