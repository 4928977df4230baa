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
import java.util.Comparator;
import java.util.HashMap;
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
    private final Use use;
    private final Ids here;
    private final CodebookView view;
    private final String wanted;

    /**
     * What is known about the use of codes.
     *
     * @param counts by code id, of the layer that is shown
     * @param mine ids of the codes that who is coding has put on a passage
     * @param memos how many memos are on a code, by its guid; none where there are none
     */
    record Use(Map<Long, Counts> counts, Set<Long> mine, Map<String, Integer> memos) {
        static final Use UNKNOWN = new Use(Map.of(), Set.of(), Map.of());

        Use {
            counts = Map.copyOf(counts);
            mine = Set.copyOf(mine);
            memos = Map.copyOf(memos);
        }

        private long passages(Code code) {
            var found = counts.get(code.id());
            return found == null ? 0 : found.passages();
        }

        private long reviews(Code code) {
            var found = counts.get(code.id());
            return found == null ? 0 : found.reviews();
        }
    }

    CodebookRows(Codebook codebook, Set<Long> folded, Use use, Ids here, CodebookView view) {
        this.codebook = codebook;
        this.folded = folded;
        this.use = use;
        this.here = here;
        this.view = view;
        this.wanted = fold(view.words());
    }

    /** None while there is no code at all. */
    List<CodebookRow> rows() {
        List<CodebookRow> rows = new ArrayList<>();
        if (codebook.codes().isEmpty()) {
            return rows;
        }
        Set<Long> found = view.isNarrow() ? withParents() : Set.of();
        for (Facet facet : codebook.facets()) {
            boolean theme = facet.key().equals(Facet.THEME);
            if (!theme) {
                rows.add(new Heading(facet));
            }
            for (Code code : inOrder(facet)) {
                boolean shown = view.isNarrow() ? found.contains(code.id()) : !isHidden(code);
                if (shown) {
                    rows.add(item(code, theme));
                }
            }
        }
        if (view.isNarrow()) {
            dropEmptyHeadings(rows);
        }
        return rows;
    }

    private List<Code> inOrder(Facet facet) {
        var codes = codebook.codesOf(facet);
        if (view.order() == CodebookView.Order.BOOK) {
            return codes;
        }
        var below = new HashMap<Long, List<Code>>();
        for (Code code : codes) {
            long parent = codebook.parentOf(code).map(Code::id).orElse(0L);
            below.computeIfAbsent(parent, p -> new ArrayList<>()).add(code);
        }
        below.values().forEach(siblings -> siblings.sort(comparator()));
        var sorted = new ArrayList<Code>();
        collect(0, below, sorted);
        return sorted;
    }

    private Comparator<Code> comparator() {
        Comparator<Code> byName = Comparator.comparing(Code::name, String.CASE_INSENSITIVE_ORDER);
        return view.order() == CodebookView.Order.NAME
                ? byName
                : Comparator.<Code>comparingLong(use::reviews)
                        .thenComparingLong(use::passages)
                        .reversed()
                        .thenComparing(byName);
    }

    private static void collect(long parent, Map<Long, List<Code>> below, List<Code> sorted) {
        for (Code code : below.getOrDefault(parent, List.of())) {
            sorted.add(code);
            collect(code.id(), below, sorted);
        }
    }

    private static void dropEmptyHeadings(List<CodebookRow> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            boolean last = i + 1 == rows.size() || rows.get(i + 1) instanceof Heading;
            if (rows.get(i) instanceof Heading && last) {
                rows.remove(i);
            }
        }
    }

    private Item item(Code code, boolean theme) {
        boolean narrow = view.isNarrow();
        Fold fold =
                codebook.childrenOf(code).isEmpty()
                        ? Fold.LEAF
                        : folded.contains(code.id()) && !narrow ? Fold.FOLDED : Fold.OPEN;
        return new Item(
                code,
                codebook.level(code),
                theme,
                fold,
                Optional.ofNullable(use.counts().get(code.id())),
                here.contains(code.id()),
                use.memos().getOrDefault(code.guid(), 0),
                narrow && !fits(code));
    }

    private boolean isHidden(Code code) {
        for (var up = codebook.parentOf(code); up.isPresent(); up = codebook.parentOf(up.get())) {
            if (folded.contains(up.get().id())) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> withParents() {
        var found = new HashSet<Long>();
        for (Code code : codebook.codes()) {
            if (fits(code)) {
                for (var up = Optional.of(code); up.isPresent(); up = codebook.parentOf(up.get())) {
                    found.add(up.get().id());
                }
            }
        }
        return found;
    }

    private boolean fits(Code code) {
        return isShown(code) && (wanted.isEmpty() || matches(code, wanted));
    }

    private boolean isShown(Code code) {
        return switch (view.show()) {
            case ALL -> true;
            case USED -> use.passages(code) > 0;
            case UNUSED -> use.counts().containsKey(code.id()) && use.passages(code) == 0;
            case MINE -> use.mine().contains(code.id());
            case WITHOUT_DEFINITION -> code.definition().isEmpty() && !code.retired();
            case RETIRED -> code.retired();
        };
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
