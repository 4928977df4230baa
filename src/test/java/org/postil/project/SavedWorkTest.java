package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.DocumentSource;
import org.postil.domain.Quotation;
import org.postil.domain.SavedFilter;
import org.postil.domain.SavedTable;
import org.postil.domain.Variable;
import org.postil.project.VariableStore.NewVariable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a project keeps for publishing: quotations, saved tables and filters, where files came from.
 */
class SavedWorkTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/v002.postil");

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void takeAFileOfVersionTwo() throws IOException {
        file = Files.copy(GOLDEN, folder.resolve("old.postil"));
    }

    private Project open() {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    private static Optional<Coder> coder(Project project) {
        return Optional.of(project.snapshot().coders().getFirst());
    }

    private static void act(Project project, Consumer<Edit> edits) {
        project.act(
                coder(project),
                "Step",
                edit -> {
                    edits.accept(edit);
                    return true;
                });
    }

    @Test
    void aQuotationGoesWithItsPassageAndComesBackWithIt() {
        try (var project = open()) {
            var passages = project.snapshot().passages().values().iterator().next().passages();
            long passage = passages.getFirst().id();
            act(project, edit -> edit.quotations().set(passage, "[...] they said", false));
            act(project, edit -> edit.quotations().set(passage, "[...] they said", true));
            assertThat(project.snapshot().quotations())
                    .extracting(Quotation::passage, Quotation::form, Quotation::used)
                    .containsExactly(tuple(passage, "[...] they said", true));
            act(project, edit -> edit.passages().remove(passage));
            assertThat(project.snapshot().quotations()).isEmpty();
            project.undo(1, coder(project));
            assertThat(project.snapshot().quotations()).hasSize(1);
            act(project, edit -> edit.quotations().remove(passage));
            assertThat(project.snapshot().quotations()).isEmpty();
            assertThat(project.check()).allMatch(CheckResult::ok);
        }
    }

    @Test
    void tablesAndFiltersAreKeptInTheFile() {
        try (var project = open()) {
            act(
                    project,
                    edit -> {
                        long second = edit.savedTables().add("Second", "{}");
                        long first = edit.savedTables().add("Themes", "{}");
                        edit.savedTables().setPosition(first, 0);
                        edit.savedTables().setRecipe(second, "{\"rows\":\"theme\"}");
                        long filter = edit.savedFilters().add("Read", "read");
                        edit.savedFilters().set(filter, "Read by all", "read");
                    });
        }
        try (var project = open()) {
            assertThat(project.snapshot().savedTables())
                    .extracting(SavedTable::name, SavedTable::recipe)
                    .containsExactly(
                            tuple("Themes", "{}"), tuple("Second", "{\"rows\":\"theme\"}"));
            assertThat(project.snapshot().savedFilters())
                    .extracting(SavedFilter::name, SavedFilter::expression)
                    .containsExactly(tuple("Read by all", "read"));
        }
    }

    @Test
    void aDocumentKeepsWhereItWasGot() {
        var source =
                new DocumentSource("https://example.org/dhr", "2024-03-01", "2023", "redacted");
        try (var project = open()) {
            long document = project.snapshot().documents().getFirst().id();
            assertThat(project.snapshot().documents().getFirst().source())
                    .isEqualTo(DocumentSource.UNKNOWN);
            act(project, edit -> edit.documents().setSource(document, source));
            assertThat(project.snapshot().documents().getFirst().source()).isEqualTo(source);
        }
    }

    @Test
    void aVariableAndItsCategoriesCanBeChangedAndUndone() {
        var made =
                new NewVariable(
                        Variable.Level.REVIEW,
                        "test_region",
                        "Region",
                        Variable.Type.CATEGORY,
                        false,
                        "",
                        "",
                        null,
                        null);
        var derived =
                new NewVariable(
                        Variable.Level.REVIEW,
                        "test_area",
                        "Area",
                        Variable.Type.CATEGORY,
                        true,
                        "where",
                        "",
                        null,
                        null,
                        "some rule");
        try (var project = open()) {
            act(
                    project,
                    edit -> {
                        long id = edit.variables().add(made);
                        edit.variables().addCategory(id, "North", "");
                        edit.variables().addCategory(id, "South", "");
                    });
            var region = project.snapshot().variable("review.test_region").orElseThrow();
            var north = region.categories().getFirst();
            act(
                    project,
                    edit -> {
                        edit.variables().set(region.id(), derived);
                        edit.variables().setCategory(north.id(), "Northern", "above the river");
                        edit.variables().setCategoryPosition(north.id(), 9);
                    });
            var area = project.snapshot().variable("review.test_area").orElseThrow();
            assertThat(area.isDerived()).isTrue();
            assertThat(area.required()).isTrue();
            assertThat(area.categories())
                    .extracting(Variable.Category::name)
                    .isEqualTo(List.of("South", "Northern"));
            act(project, edit -> edit.variables().removeCategory(north.id()));
            assertThat(project.snapshot().variable("review.test_area").orElseThrow().categories())
                    .hasSize(1);
            project.undo(2, coder(project));
            assertThat(project.snapshot().variable("review.test_region")).contains(region);
        }
    }
}
