package org.postil.ui.themes;

import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.tally.PassageSearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the lines of the list from what was found. */
final class PassageRows {
    private final Map<Long, Integer> position = new HashMap<>();
    private final List<Code> codes;
    private final Map<Long, String> coders;
    private final long own;
    private final Set<String> noted;

    /**
     * @param own id of the coder who works here, 0 for nobody
     * @param noted guids of the passages with a memo
     */
    PassageRows(Snapshot snapshot, long own, Set<String> noted) {
        this.own = own;
        this.noted = noted;
        codes = snapshot.codebook().codes();
        for (int i = 0; i < codes.size(); i++) {
            position.put(codes.get(i).id(), i);
        }
        coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
    }

    List<PassageRow> of(List<PassageSearch.Found> found) {
        var rows = new ArrayList<PassageRow>(found.size() + found.size() / 4);
        int from = 0;
        while (from < found.size()) {
            var review = found.get(from).review();
            int to = from;
            while (to < found.size() && found.get(to).review().id() == review.id()) {
                to++;
            }
            rows.add(new PassageRow.Head(review, to - from));
            found.subList(from, to).forEach(f -> rows.add(item(f)));
            from = to;
        }
        return rows;
    }

    private PassageRow.Item item(PassageSearch.Found found) {
        var passage = found.passage();
        return new PassageRow.Item(
                found.review(),
                found.document(),
                passage,
                codesOf(passage),
                coders.getOrDefault(passage.coder(), ""),
                passage.coder() == own,
                noted.contains(passage.guid()));
    }

    private List<Code> codesOf(Passage passage) {
        return passage.codes().stream()
                .filter(position::containsKey)
                .mapToObj(position::get)
                .sorted()
                .map(codes::get)
                .toList();
    }
}
