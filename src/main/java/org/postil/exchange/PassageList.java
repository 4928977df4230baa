package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.coding.Surroundings;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.tally.PassageSearch.Found;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Passages that were asked for, each with where it stands, its words and their surroundings, its
 * codes, what was said of it and the memos on it: as a sheet, a table of commas, or text and HTML
 * for a draft.
 */
public final class PassageList {
    private static final int REACH = 240;

    static final List<String> HEADER =
            List.of(
                    "review",
                    "document",
                    "page",
                    "paragraph",
                    "kind",
                    "before",
                    "quote",
                    "after",
                    "codes",
                    "fit",
                    "exemplar",
                    "coder",
                    "memo");

    private final String question;
    private final List<Found> passages;
    private final StudyTexts texts;
    private final Map<Long, String> labels = new HashMap<>();
    private final Map<Long, Integer> order = new HashMap<>();
    private final Map<Long, String> coders;
    private final Map<String, String> memos;

    /**
     * @param question what was asked, in words
     * @param passages in the order in which they are written
     * @param memos of the project; those on other things are passed over
     */
    public PassageList(
            String question,
            Snapshot snapshot,
            List<Found> passages,
            StudyTexts texts,
            List<Memo> memos) {
        this.question = question;
        this.passages = List.copyOf(passages);
        this.texts = texts;
        for (Code code : snapshot.codebook().codes()) {
            String key = code.key();
            labels.put(code.id(), key == null ? code.name() : key + " " + code.name());
            order.put(code.id(), order.size());
        }
        coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        this.memos =
                memos.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Memo::target,
                                        Collectors.mapping(
                                                memo ->
                                                        coders.getOrDefault(memo.coder(), "")
                                                                + ": "
                                                                + memo.body(),
                                                Collectors.joining("\n"))));
    }

    /** What the passages are the answer to. */
    String question() {
        return question;
    }

    int size() {
        return passages.size();
    }

    /**
     * A passage as it is written.
     *
     * @param page 0 where the file has none
     * @param fit of each code of which it was said
     * @param memo of all coders, empty without one
     */
    record Line(
            String review,
            String document,
            int page,
            String paragraph,
            String kind,
            Surroundings words,
            String codes,
            String fit,
            boolean exemplar,
            String coder,
            String memo) {
        /** In the order of the header. */
        List<@Nullable Object> cells() {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(review);
            cells.add(document);
            cells.add(page == 0 ? null : page);
            cells.add(paragraph);
            cells.add(kind);
            cells.add(words.before().strip());
            cells.add(words.quote());
            cells.add(words.after().strip());
            cells.add(codes);
            cells.add(fit);
            cells.add(exemplar ? "yes" : "");
            cells.add(coder);
            cells.add(memo);
            return cells;
        }

        /** "DHR04, p. 14, Recommendation 5" */
        String place() {
            var parts = new ArrayList<String>();
            parts.add(review);
            if (page > 0) {
                parts.add("p. " + page);
            }
            if (!paragraph.isEmpty()) {
                parts.add(paragraph.replaceFirst("[\\s:.)–—-]+$", ""));
            }
            return String.join(", ", parts);
        }
    }

    /** Hands over line by line; one text is held at a time. */
    void each(Progress progress, Cancellation cancellation, Consumer<Line> write) {
        long version = -1;
        var text = new HeldText("", TextLayout.EMPTY);
        int done = 0;
        for (Found found : passages) {
            cancellation.check();
            if (found.passage().text() != version) {
                version = found.passage().text();
                text = HeldText.of(texts, version);
                progress.report(done, passages.size(), found.review().reference());
            }
            write.accept(line(found, text));
            done++;
        }
        progress.report(done, passages.size(), "");
    }

    private Line line(Found found, HeldText text) {
        var passage = found.passage();
        List<Long> codes =
                passage.codes().stream()
                        .boxed()
                        .filter(order::containsKey)
                        .sorted((a, b) -> order.getOrDefault(a, 0) - order.getOrDefault(b, 0))
                        .toList();
        String fit =
                codes.stream()
                        .filter(code -> passage.fit(code).isPresent())
                        .map(code ->
                                labels.getOrDefault(code, "")
                                        + ": "
                                        + passage.fit(code)
                                                .map(f -> f.key().replace('_', '-'))
                                                .orElse(""))
                        .collect(Collectors.joining("; "));
        return new Line(
                found.review().reference(),
                found.document().fileName(),
                text.layout().pageAt(passage.span().start()),
                text.paragraph(passage),
                passage.kind().key().replace('_', ' '),
                Surroundings.of(text.text(), passage.span(), REACH),
                codes.stream()
                        .map(code -> labels.getOrDefault(code, ""))
                        .collect(Collectors.joining("; ")),
                fit,
                passage.starred(),
                coders.getOrDefault(passage.coder(), ""),
                memos.getOrDefault(passage.guid(), ""));
    }
}
