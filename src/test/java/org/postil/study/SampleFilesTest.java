package org.postil.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.codebook.Frame;
import org.postil.codebook.Frame.FrameCode;
import org.postil.codebook.Frames;
import org.postil.coding.QuoteRow;
import org.postil.domain.Person.Role;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.exchange.CsvTable;
import org.postil.exchange.CsvTable.Table;
import org.postil.exchange.CsvTable.Unreadable;
import org.postil.extraction.AnswerParser;
import org.postil.extraction.AnswerRow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SampleFilesTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/postil/study/sample");

    private final Frame frame = Frames.find("children").orElseThrow();

    private static CsvTable table(String file) {
        return switch (CsvTable.read(SAMPLE.resolve(file))) {
            case Table t -> {
                assertThat(t.table().problems()).isEmpty();
                assertThat(t.table().notices()).isEmpty();
                yield t.table();
            }
            case Unreadable u -> throw new AssertionError(u.reason());
        };
    }

    private static List<QuoteRow> quotes(String file) {
        var table = table(file);
        assertThat(QuoteRow.headerProblems(table.header())).isEmpty();
        return table.rows().stream()
                .map(r ->
                        switch (QuoteRow.parse(r.line(), r.cells())) {
                            case QuoteRow.Row row -> row.row();
                            case QuoteRow.Problem p ->
                                    throw new AssertionError(p.line() + p.message());
                        })
                .toList();
    }

    private Set<String> names(String facet) {
        return frame.facets().stream()
                .filter(f -> f.key().equals(facet))
                .flatMap(f -> f.codes().stream())
                .flatMap(c -> Stream.concat(Stream.of(c), c.children().stream()))
                .flatMap(SampleFilesTest::called)
                .collect(Collectors.toSet());
    }

    private static Stream<String> called(FrameCode code) {
        var key = code.key();
        return key == null ? Stream.of(code.name()) : Stream.of(key, code.name());
    }

    @Test
    void theCodingsAreReadAndUseOnlyWhatTheFrameHas() {
        var rows = quotes("codings.csv");
        assertThat(rows).hasSize(196).extracting(QuoteRow::id).doesNotHaveDuplicates();
        assertThat(names("theme"))
                .containsAll(rows.stream().flatMap(r -> r.codes().stream()).toList());
        assertThat(names("agency"))
                .containsAll(rows.stream().flatMap(r -> r.agencies().stream()).toList());
        assertThat(rows).allSatisfy(r -> assertThat(r.codes()).isNotEmpty());
    }

    @Test
    void theRecommendationsOutOfScopeSaySoAndCarryNoCode() {
        assertThat(quotes("out_of_scope.csv"))
                .hasSize(36)
                .allSatisfy(r -> assertThat(r.scope()).isEqualTo(Scope.OUT))
                .allSatisfy(r -> assertThat(r.codes()).isEmpty())
                .allSatisfy(r -> assertThat(r.agencies()).isEmpty());
    }

    @Test
    void theAnswersAreReadAndAllowedByTheFrame() {
        var table = table("answers.csv");
        assertThat(AnswerRow.headerProblems(table.header())).isEmpty();
        var variables = variables();
        var roles = new HashMap<String, Set<Role>>();
        for (var row : table.rows()) {
            switch (AnswerRow.parse(row.line(), row.cells())) {
                case AnswerRow.Problem p -> throw new AssertionError(p.line() + p.message());
                case AnswerRow.Row r -> {
                    var answer = r.row();
                    var variable = Objects.requireNonNull(variables.get(answer.variable()));
                    assertThat(AnswerParser.parse(variable, answer.value(), answer.missing()))
                            .as("line %d", answer.line())
                            .isInstanceOf(AnswerParser.Ok.class);
                    variable.level()
                            .role()
                            .ifPresent(role -> assertThat(answer.roles()).contains(role));
                    if (!answer.person().isEmpty()) {
                        var person = answer.review() + answer.person();
                        assertThat(roles.merge(person, answer.roles(), (a, b) -> b))
                                .isEqualTo(answer.roles());
                    }
                }
            }
        }
        assertThat(roles.values()).filteredOn(r -> r.contains(Role.CHILD)).hasSize(43);
        assertThat(roles.values()).filteredOn(r -> r.contains(Role.VICTIM)).hasSize(38);
        assertThat(roles.values()).filteredOn(r -> r.contains(Role.PERPETRATOR)).hasSize(34);
    }

    private Map<String, Variable> variables() {
        var result = new HashMap<String, Variable>();
        for (var v : frame.variables()) {
            var categories = new ArrayList<Category>();
            for (var c : v.categories()) {
                int id = categories.size() + 1;
                categories.add(new Category(id, "c" + id, c.name(), c.definition(), id));
            }
            result.put(
                    v.path(),
                    new Variable(
                            result.size() + 1L,
                            v.path(),
                            v.level(),
                            v.key(),
                            v.name(),
                            v.type(),
                            v.required(),
                            v.help(),
                            v.unit(),
                            v.minimum(),
                            v.maximum(),
                            result.size(),
                            categories));
        }
        return result;
    }

    @Test
    void thereAreThirtyThreeReportsOfThreeKinds() throws Exception {
        var found = new TreeSet<String>();
        try (var files = Files.list(SAMPLE.resolve("reports"))) {
            files.forEach(f -> found.add(f.getFileName().toString()));
        }
        var expected =
                IntStream.rangeClosed(1, 33)
                        .mapToObj(i ->
                                "DHR%02d.%s"
                                        .formatted(i, i <= 11 ? "pdf" : i <= 22 ? "docx" : "txt"))
                        .toList();
        assertThat(found).containsExactlyElementsOf(expected);
    }
}
