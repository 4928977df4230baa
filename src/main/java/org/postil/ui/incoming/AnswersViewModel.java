package org.postil.ui.incoming;

import org.postil.domain.Nearest;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.merge.AnswerIncoming;
import org.postil.merge.ColumnMapping;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.ColumnMeaning.OfKey;
import org.postil.merge.ColumnMeaning.OfVariable;
import org.postil.merge.RememberedMapping;
import org.postil.merge.SheetRows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sheet of answers before it comes in; knows no nodes. On the FX thread only. */
final class AnswersViewModel extends SheetViewModel {
    private static final int MOST_ODD = 200;

    /**
     * @param sheets at least one
     */
    AnswersViewModel(ProjectSession session, List<SheetRows> sheets) {
        super(session, sheets, RememberedMapping.ANSWERS);
        begin();
    }

    @Override
    ColumnMapping guess(List<String> header) {
        return ColumnMapping.guess(header, session().snapshot());
    }

    @Override
    List<String> problems() {
        return mapping().problems();
    }

    @Override
    List<ColumnMeaning> meanings() {
        var all = new ArrayList<ColumnMeaning>();
        all.add(new ColumnMeaning.Ignored());
        Stream.of(ColumnMeaning.Part.values()).map(ColumnMeaning.OfRow::new).forEach(all::add);
        var asked = session().snapshot().variables().stream().filter(v -> !v.isDerived()).toList();
        asked.forEach(v -> all.add(new OfVariable(v.path())));
        asked.stream()
                .map(Variable::key)
                .filter(key -> asked.stream().filter(v -> v.key().equals(key)).count() > 1)
                .distinct()
                .forEach(key -> all.add(new OfKey(key)));
        return all;
    }

    private Optional<Variable> variable(OfVariable meaning) {
        return session().snapshot().variables().stream()
                .filter(v -> v.path().equals(meaning.path()))
                .findFirst();
    }

    @Override
    String name(ColumnMeaning meaning) {
        return meaning instanceof OfVariable of ? variable(of).map(Variable::name).orElse("") : "";
    }

    @Override
    List<Odd> odd() {
        var all = new ArrayList<Odd>();
        for (int column = 0; column < sheet().header().size(); column++) {
            if (mapping().meanings().get(column) instanceof OfVariable meaning) {
                int at = column;
                variable(meaning)
                        .filter(v -> !allowed(v).isEmpty())
                        .ifPresent(v -> all.addAll(odd(at, v)));
            }
        }
        return all.subList(0, Math.min(MOST_ODD, all.size()));
    }

    private List<Odd> odd(int column, Variable variable) {
        var counts = new LinkedHashMap<String, Integer>();
        var written = new LinkedHashMap<String, String>();
        for (SheetRows.Row row : sheet().rows()) {
            String value = row.cells().get(column).strip();
            boolean fits =
                    AnswerParser.missingReason(value).isPresent()
                            || !(AnswerParser.parse(variable, value, "")
                                    instanceof AnswerParser.Problem);
            if (!fits) {
                counts.merge(Nearest.folded(value), 1, Integer::sum);
                written.putIfAbsent(Nearest.folded(value), value);
            }
        }
        Map<String, String> meant = mapping().values().getOrDefault(column, Map.of());
        return counts.entrySet().stream()
                .map(e ->
                        new Odd(
                                column,
                                sheet().header().get(column),
                                written.getOrDefault(e.getKey(), e.getKey()),
                                e.getValue(),
                                meant.getOrDefault(e.getKey(), ""),
                                allowed(variable)))
                .toList();
    }

    private static List<String> allowed(Variable variable) {
        var names =
                switch (variable.type()) {
                    case CATEGORY, CATEGORIES ->
                            variable.categories().stream().map(Variable.Category::name).toList();
                    case YES_NO -> List.of("yes", "no");
                    case NUMBER, DATE, TEXT -> List.<String>of();
                };
        return names.isEmpty()
                ? names
                : Stream.concat(
                                names.stream(),
                                Stream.of("not recorded", "redacted", "not applicable"))
                        .toList();
    }

    /** Looks what would become of the sheet; writes nothing. */
    Pending<AnswerIncoming> look() {
        var of = session().snapshot();
        var coder = session().coderProperty().get();
        var wanted = sheet();
        var read = mapping();
        return session()
                .read(
                        Words.of("incoming.looking"),
                        project -> AnswerIncoming.plan(wanted, read, of, coder));
    }
}
