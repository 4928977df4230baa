package org.postil.merge;

import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A mapping as it is kept in the settings of the project, found again by the names of the columns.
 * One line for each column, its meaning, and for each value that means another, with tabs between.
 */
public enum RememberedMapping {
    /** Of sheets of answers. */
    ANSWERS("incoming.columns.") {
        @Override
        Optional<ColumnMeaning> meaning(String word, Snapshot snapshot) {
            return ColumnMapping.meaning(word, snapshot);
        }
    },
    /** Of sheets of coded quotes. */
    QUOTES("incoming.quotes.") {
        @Override
        Optional<ColumnMeaning> meaning(String word, Snapshot snapshot) {
            return QuoteColumns.meaning(word);
        }
    };

    private final String prefix;

    RememberedMapping(String prefix) {
        this.prefix = prefix;
    }

    abstract Optional<ColumnMeaning> meaning(String word, Snapshot snapshot);

    /** The setting under which the mapping of sheets with these columns is kept. */
    public String key(List<String> header) {
        var sum = new CRC32();
        header.forEach(
                name -> sum.update((Nearest.folded(name) + "\n").getBytes(StandardCharsets.UTF_8)));
        return prefix + header.size() + "." + Long.toHexString(sum.getValue());
    }

    static String written(ColumnMapping mapping) {
        var text = new StringBuilder();
        for (int column = 0; column < mapping.meanings().size(); column++) {
            text.append(mapping.meanings().get(column).written()).append('\n');
        }
        mapping.values()
                .forEach((column, values) ->
                        values.forEach((said, meant) ->
                                text.append(column)
                                        .append('\t')
                                        .append(oneLine(said))
                                        .append('\t')
                                        .append(oneLine(meant))
                                        .append('\n')));
        return text.toString();
    }

    /** Keeps a mapping as part of an action; nothing is written when it is kept already. */
    void keep(Edit edit, List<String> header, ColumnMapping mapping, Snapshot before) {
        String written = written(mapping);
        if (!written.equals(before.settings().get(key(header)))) {
            edit.settings().set(key(header), written);
        }
    }

    private static String oneLine(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    /** How a sheet with these columns was read last; what is no longer there is ignored. */
    public Optional<ColumnMapping> find(List<String> header, Snapshot snapshot) {
        String text = snapshot.settings().getOrDefault(key(header), "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var meanings = new ArrayList<ColumnMeaning>();
        Map<Integer, Map<String, String>> values = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3 && parts[0].matches("\\d{1,6}")) {
                values.computeIfAbsent(Integer.parseInt(parts[0]), made -> new HashMap<>())
                        .put(parts[1], parts[2]);
            } else if (meanings.size() < header.size()) {
                meanings.add(meaning(line, snapshot).orElseGet(ColumnMeaning.Ignored::new));
            }
        }
        return meanings.size() == header.size()
                ? Optional.of(new ColumnMapping(meanings, values))
                : Optional.empty();
    }
}
