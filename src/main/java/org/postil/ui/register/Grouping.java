package org.postil.ui.register;

import org.postil.coding.RegisterEntry;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the recommendations are put together by. */
enum Grouping {
    NONE,
    REVIEW,
    AGENCY,
    /** The themes of the first level, each with all that is below it. */
    THEME;

    String words() {
        return Words.of("register.group_" + name().toLowerCase(Locale.ROOT));
    }

    /** Heads and recommendations; one stands under each of its agencies or themes. */
    List<RegisterRow> rows(List<RegisterEntry> entries, Codebook codebook) {
        var rows = new ArrayList<RegisterRow>();
        if (this == NONE) {
            entries.forEach(e -> rows.add(new RegisterRow.Item("", e)));
            return rows;
        }
        groups(entries, codebook)
                .forEach((group, found) -> {
                    rows.add(
                            new RegisterRow.Group(
                                    group.key,
                                    group.title,
                                    found.size(),
                                    (int) found.stream().filter(RegisterEntry::isCounted).count()));
                    found.forEach(e -> rows.add(new RegisterRow.Item(group.key, e)));
                });
        return rows;
    }

    private record Named(String key, String title) {}

    private Map<Named, List<RegisterEntry>> groups(List<RegisterEntry> entries, Codebook codebook) {
        var groups = new LinkedHashMap<Named, List<RegisterEntry>>();
        if (this == REVIEW) {
            for (RegisterEntry entry : entries) {
                String title =
                        entry.review().title().equals(entry.review().reference())
                                ? entry.review().reference()
                                : entry.review().reference() + "  " + entry.review().title();
                groups.computeIfAbsent(
                                new Named("r" + entry.review().id(), title), g -> new ArrayList<>())
                        .add(entry);
            }
            return groups;
        }
        var byCode = new HashMap<Long, List<RegisterEntry>>();
        var without = new ArrayList<RegisterEntry>();
        for (RegisterEntry entry : entries) {
            var codes = codes(entry, codebook);
            codes.forEach(c -> byCode.computeIfAbsent(c.id(), i -> new ArrayList<>()).add(entry));
            if (codes.isEmpty()) {
                without.add(entry);
            }
        }
        for (Code code : codebook.codes()) {
            var found = byCode.get(code.id());
            if (found != null) {
                groups.put(new Named("c" + code.id(), CodeWords.of(code)), found);
            }
        }
        if (!without.isEmpty()) {
            groups.put(
                    new Named(
                            "none",
                            Words.of(this == AGENCY ? "register.no_agency" : "register.no_theme")),
                    without);
        }
        return groups;
    }

    private List<Code> codes(RegisterEntry entry, Codebook codebook) {
        var codes = this == AGENCY ? entry.agencies() : entry.themes();
        return codes.stream().map(c -> top(c, codebook)).distinct().toList();
    }

    private static Code top(Code code, Codebook codebook) {
        var at = code;
        for (var above = codebook.parentOf(at); above.isPresent(); above = codebook.parentOf(at)) {
            at = above.get();
        }
        return at;
    }
}
