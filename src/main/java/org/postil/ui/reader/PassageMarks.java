package org.postil.ui.reader;

import javafx.scene.paint.Color;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.ui.i18n.Words;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Keeps the marks of a page in step with the passages shown: only what changed is painted. */
final class PassageMarks {
    private static final Color PLAIN = Color.web("#7F7F7F");

    private final PageView page;
    private final Predicate<Passage> own;
    private final LongFunction<String> backed;
    private Map<Long, Passage> shown = new HashMap<>();
    private Codebook codebook;

    /**
     * @param backed names the variables whose answers a passage backs
     * @param own tells one's own passages from others', whose lines are dashed
     */
    PassageMarks(
            PageView page, Codebook codebook, Predicate<Passage> own, LongFunction<String> backed) {
        this.backed = backed;
        this.page = page;
        this.codebook = codebook;
        this.own = own;
    }

    /** The marks of a text that is shown next. */
    Collection<Mark> begin(List<Passage> passages, Codebook names) {
        codebook = names;
        shown = byId(passages);
        return passages.stream().map(this::mark).toList();
    }

    /** Paints what differs from before. */
    void update(List<Passage> passages, Codebook names) {
        if (names != codebook) {
            page.setMarks(begin(passages, names));
            return;
        }
        var next = byId(passages);
        shown.keySet().stream()
                .filter(id -> !next.containsKey(id))
                .forEach(id -> page.removeMark(id(id)));
        for (Passage passage : passages) {
            if (!passage.equals(shown.get(passage.id()))) {
                page.putMark(mark(passage));
            }
        }
        shown = next;
    }

    /** Paints all anew: what some are called has changed. */
    void renew(List<Passage> passages, Codebook names) {
        page.setMarks(begin(passages, names));
    }

    private static Map<Long, Passage> byId(List<Passage> passages) {
        return passages.stream()
                .collect(Collectors.toMap(Passage::id, p -> p, (a, b) -> b, HashMap::new));
    }

    static String id(long passage) {
        return Long.toString(passage);
    }

    static long passage(Mark mark) {
        return Long.parseLong(mark.id());
    }

    /** How a passage is shown. */
    Mark mark(Passage passage) {
        var themes = new ArrayList<Code>();
        var others = new ArrayList<Code>();
        for (Code code : specific(passage.codes(), codebook)) {
            (isTheme(code) ? themes : others).add(code);
        }
        var first = themes.isEmpty() ? others : themes;
        Color colour = first.isEmpty() ? PLAIN : Color.web(first.getFirst().colour(), 1);
        return new Mark(
                id(passage.id()),
                passage.span(),
                colour,
                first.isEmpty() ? plain(passage) : names(first),
                first.isEmpty() ? "" : Objects.requireNonNullElse(first.getFirst().key(), ""),
                themes.isEmpty() ? "" : names(others),
                pattern(passage));
    }

    private String plain(Passage passage) {
        String answers = backed.apply(passage.id());
        if (!answers.isEmpty()) {
            return answers;
        }
        return Words.of(passage.kind() == PassageKind.NOTE ? "reader.note" : "reader.no_code");
    }

    /** The codes in the order of the codebook, without those that stand above another of them. */
    static List<Code> specific(Ids ids, Codebook codebook) {
        var above = new HashSet<Long>();
        ids.stream()
                .mapToObj(codebook::code)
                .flatMap(Optional::stream)
                .forEach(code -> {
                    for (var parent = codebook.parentOf(code);
                            parent.isPresent();
                            parent = codebook.parentOf(parent.get())) {
                        above.add(parent.get().id());
                    }
                });
        return codebook.codes().stream()
                .filter(code -> ids.contains(code.id()) && !above.contains(code.id()))
                .toList();
    }

    private Mark.Pattern pattern(Passage passage) {
        if (passage.codes().isEmpty()) {
            return Mark.Pattern.DOTTED;
        }
        return own.test(passage) ? Mark.Pattern.SOLID : Mark.Pattern.DASHED;
    }

    private boolean isTheme(Code code) {
        return codebook.facets().stream()
                .anyMatch(f -> f.id() == code.facet() && f.key().equals(Facet.THEME));
    }

    private static String names(List<Code> codes) {
        return codes.stream().map(PassageMarks::name).collect(Collectors.joining(" \u00b7 "));
    }

    /** "1.1 Sharing information" */
    static String name(Code code) {
        return code.key() == null
                ? code.name()
                : Objects.requireNonNull(code.key()) + " " + code.name();
    }
}
