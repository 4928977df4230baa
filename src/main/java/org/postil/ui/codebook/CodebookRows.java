package org.postil.ui.codebook;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.ui.codebook.CodebookRow.Counts;
import org.postil.ui.codebook.CodebookRow.Fold;
import org.postil.ui.codebook.CodebookRow.Heading;
import org.postil.ui.codebook.CodebookRow.Item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which lines of the codebook are shown: what is folded or filtered away is not. */
final class CodebookRows {
    private final Codebook codebook;
    private final Set<Long> folded;
    private final Map<Long, Counts> counts;
    private final Ids here;

    CodebookRows(Codebook codebook, Set<Long> folded, Map<Long, Counts> counts, Ids here) {
        this.codebook = codebook;
        this.folded = folded;
        this.counts = counts;
        this.here = here;
    }

    /**
     * @param filter what is looked for in names, keys and aliases; blank for everything
     */
    List<CodebookRow> rows(String filter) {
        String wanted = fold(filter);
        Set<Long> found = wanted.isEmpty() ? Set.of() : withParents(wanted);
        List<CodebookRow> rows = new ArrayList<>();
        for (Facet facet : codebook.facets()) {
            boolean theme = facet.key().equals(Facet.THEME);
            if (!theme) {
                rows.add(new Heading(facet));
            }
            for (Code code : codebook.codesOf(facet)) {
                boolean shown = wanted.isEmpty() ? !isHidden(code) : found.contains(code.id());
                if (shown) {
                    rows.add(item(code, theme, !wanted.isEmpty()));
                }
            }
        }
        if (!wanted.isEmpty()) {
            dropEmptyHeadings(rows);
        }
        return rows;
    }

    private static void dropEmptyHeadings(List<CodebookRow> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            boolean last = i + 1 == rows.size() || rows.get(i + 1) instanceof Heading;
            if (rows.get(i) instanceof Heading && last) {
                rows.remove(i);
            }
        }
    }

    private Item item(Code code, boolean theme, boolean filtered) {
        Fold fold =
                codebook.childrenOf(code).isEmpty()
                        ? Fold.LEAF
                        : folded.contains(code.id()) && !filtered ? Fold.FOLDED : Fold.OPEN;
        return new Item(
                code,
                codebook.level(code),
                theme,
                fold,
                Optional.ofNullable(counts.get(code.id())),
                here.contains(code.id()));
    }

    private boolean isHidden(Code code) {
        for (var up = codebook.parentOf(code); up.isPresent(); up = codebook.parentOf(up.get())) {
            if (folded.contains(up.get().id())) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> withParents(String wanted) {
        var found = new HashSet<Long>();
        for (Code code : codebook.codes()) {
            if (matches(code, wanted)) {
                for (var up = Optional.of(code); up.isPresent(); up = codebook.parentOf(up.get())) {
                    found.add(up.get().id());
                }
            }
        }
        return found;
    }

    /** Each word that was typed is somewhere in the code's names. */
    static boolean matches(Code code, String typed) {
        var words = new StringBuilder(code.name());
        String key = code.key();
        if (key != null) {
            words.append(' ').append(key);
        }
        code.aliases().forEach(alias -> words.append(' ').append(alias));
        String text = fold(words.toString());
        return List.of(fold(typed).split(" ")).stream().allMatch(text::contains);
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
