package org.postil.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.codebook.Frame.FrameCategory;
import org.postil.codebook.Frame.FrameCode;
import org.postil.codebook.Frame.FrameFacet;
import org.postil.codebook.Frame.FrameVariable;
import org.postil.domain.Nearest;
import org.postil.domain.Variable.Type;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FramesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    private static Frame frame(String key) {
        return Frames.find(key).orElseThrow();
    }

    private static FrameFacet facet(Frame frame, String key) {
        return frame.facets().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static Stream<FrameCode> all(List<FrameCode> codes) {
        return codes.stream().flatMap(c -> Stream.concat(Stream.of(c), all(c.children())));
    }

    private static JsonNode json(String file) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(CORPUS.resolve(file)));
    }

    @ParameterizedTest
    @MethodSource("org.postil.codebook.Frames#keys")
    void everyFrameIsWellFormed(String key) {
        var frame = frame(key);
        assertThat(frame.key()).isEqualTo(key);
        assertThat(frame.name()).isNotBlank();
        assertThat(frame.description()).isNotBlank();
        assertThat(frame.facets()).extracting(FrameFacet::key).contains("theme", "agency");
        assertThat(frame.variables()).extracting(FrameVariable::path).doesNotHaveDuplicates();
        for (var facet : frame.facets()) {
            var codes = all(facet.codes()).toList();
            assertThat(codes.stream().map(FrameCode::key).filter(Objects::nonNull))
                    .doesNotHaveDuplicates();
            assertThat(codes).extracting(c -> Nearest.folded(c.name())).doesNotHaveDuplicates();
            assertThat(codes).allSatisfy(c -> assertThat(c.definition()).isNotBlank());
            assertThat(codes)
                    .allSatisfy(c -> assertThat(c.colour()).matches("#[0-9A-F]{6}"))
                    .extracting(FrameCode::colour)
                    .doesNotHaveDuplicates();
            var called =
                    codes.stream()
                            .flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream()))
                            .map(Nearest::folded);
            assertThat(called).as("one name leads to one code").doesNotHaveDuplicates();
            assertThat(facet.groups().stream().flatMap(g -> g.members().stream()))
                    .isSubsetOf(codes.stream().map(FrameCode::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("org.postil.codebook.Frames#keys")
    void everyVariableHasHelpAndOnlyChoicesHaveCategories(String key) {
        assertThat(frame(key).variables())
                .allSatisfy(v -> {
                    boolean isChoice =
                            v.rule().isEmpty()
                                    && (v.type() == Type.CATEGORY || v.type() == Type.CATEGORIES);
                    assertThat(v.help()).as(v.path()).isNotBlank();
                    assertThat(v.categories().isEmpty()).as(v.path()).isEqualTo(!isChoice);
                    assertThat(v.categories())
                            .allSatisfy(c -> assertThat(c.definition()).isNotBlank())
                            .extracting(c -> Nearest.folded(c.name()))
                            .doesNotHaveDuplicates()
                            .doesNotContain("not known", "not recorded", "unknown");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"children", "homeoffice"})
    void aCaseSummaryIsAskedFor(String key) {
        assertThat(frame(key).variables())
                .filteredOn(v -> v.path().equals("review.case_summary"))
                .singleElement()
                .satisfies(v -> assertThat(v.type()).isEqualTo(Type.TEXT))
                .satisfies(v -> assertThat(v.required()).isFalse());
    }

    @Test
    void framesAreFoundByKeyWhateverItsCase() {
        assertThat(Frames.find("HomeOffice")).isPresent();
        assertThat(Frames.find("nonsense")).isEmpty();
        assertThat(facet(frame("blank"), "theme").codes()).isEmpty();
        assertThat(frame("blank").variables()).isEmpty();
        assertThat(facet(frame("homeoffice"), "theme").codes()).hasSize(8);
        assertThat(facet(frame("homeoffice"), "agency").codes()).hasSize(12);
    }

    @Test
    void childrenHasTheSevenThemesInAFullyWordedTree() {
        var themes = facet(frame("children"), "theme").codes();
        assertThat(themes)
                .extracting(FrameCode::key)
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7");
        assertThat(themes)
                .extracting(t -> t.children().size())
                .containsExactly(7, 3, 3, 4, 9, 4, 6);
        assertThat(all(themes))
                .allSatisfy(c ->
                        assertThat(List.of(c.definition(), c.include(), c.exclude(), c.example()))
                                .as(c.name())
                                .noneMatch(String::isBlank));
        for (var theme : themes) {
            assertThat(theme.children())
                    .allSatisfy(c -> assertThat(c.key()).startsWith(theme.key() + "."));
        }
        assertThat(facet(frame("children"), "agency").groups())
                .singleElement()
                .satisfies(g -> assertThat(g.name()).isEqualTo("National"))
                .satisfies(g -> assertThat(g.members()).hasSize(4));
    }

    @Test
    void childrenKnowsEveryCodeAgencyAndAliasOfTheGold() throws Exception {
        var frame = frame("children");
        var keys = all(facet(frame, "theme").codes()).map(FrameCode::key).toList();
        var agencies = facet(frame, "agency").codes();
        var names =
                agencies.stream().collect(Collectors.toMap(FrameCode::name, FrameCode::aliases));
        assertThat(names).hasSize(13);
        for (JsonNode report : json("gold.json").path("reports")) {
            for (var list : List.of("recommendations", "good_practice")) {
                for (JsonNode coded : report.path(list)) {
                    coded.path("codes").forEach(c -> assertThat(keys).contains(c.asString()));
                    coded.path("agencies")
                            .forEach(a -> assertThat(names).containsKey(a.asString()));
                }
            }
            report.path("aliases")
                    .properties()
                    .forEach(e ->
                            assertThat(
                                            Stream.concat(
                                                    Stream.of(e.getKey()),
                                                    Objects.requireNonNull(names.get(e.getKey()))
                                                            .stream()))
                                    .contains(e.getValue().asString()));
        }
        var codebook = json("seed_tables.json").path("codebook");
        codebook.path("agencies").forEach(a -> assertThat(names).containsKey(a.asString()));
        for (JsonNode theme : codebook.path("themes")) {
            assertThat(keys).contains(theme.path("code").asString());
            theme.path("children").forEach(c -> assertThat(keys).contains(c.asString()));
        }
    }

    @Test
    void childrenHasAVariableAndCategoryForEveryFactOfTheGold() throws Exception {
        var variables =
                frame("children").variables().stream()
                        .collect(Collectors.toMap(FrameVariable::path, Function.identity()));
        for (JsonNode report : json("gold.json").path("reports")) {
            for (var key :
                    List.of(
                            "csp",
                            "place",
                            "region",
                            "publication_year",
                            "publication_month",
                            "death_year",
                            "death_month",
                            "pseudonym_style")) {
                assertAllowed(variables, "review." + key, report.path(key));
            }
            report.path("attributes")
                    .properties()
                    .forEach(e -> assertAllowed(variables, "review." + e.getKey(), e.getValue()));
            for (var list : List.of("victims", "perpetrators", "children")) {
                for (JsonNode person : report.path(list)) {
                    var role = person.path("role").asString();
                    person.properties().stream()
                            .filter(e -> !NOT_VARIABLES.contains(e.getKey()))
                            .forEach(e ->
                                    assertAllowed(
                                            variables, role + "." + e.getKey(), e.getValue()));
                }
            }
        }
    }

    private static final List<String> NOT_VARIABLES =
            List.of("id", "role", "primary", "pseudonym", "unborn");

    private static void assertAllowed(
            Map<String, FrameVariable> variables, String path, JsonNode value) {
        assertThat(variables).containsKey(path);
        if (value.isNull()) {
            return;
        }
        var variable = Objects.requireNonNull(variables.get(path));
        switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    assertThat(variable.categories())
                            .extracting(FrameCategory::name)
                            .contains(value.asString());
            case NUMBER -> {
                assertThat(value.isNumber()).as(path).isTrue();
                assertThat(value.asDouble())
                        .isBetween(
                                Objects.requireNonNull(variable.minimum()),
                                Objects.requireNonNull(variable.maximum()));
            }
            case YES_NO -> assertThat(value.isBoolean()).as(path).isTrue();
            case TEXT, DATE -> assertThat(value.isString()).as(path).isTrue();
        }
    }

    /** The seed's own words for what the frame calls by more, or other, words. */
    private static final Map<String, String> SEED_WORDS =
            Map.of(
                    "child.ethnicity",
                    "child.ethnicity_group",
                    "victim.ethnicity",
                    "victim.ethnicity_group",
                    "perpetrator.ethnicity",
                    "perpetrator.ethnicity_group",
                    "victim attempted to end relationship",
                    "victim attempted to end the relationship",
                    "minority background (incl. white european)",
                    "minority background");

    private static String seedWord(String word) {
        return SEED_WORDS.getOrDefault(word, word);
    }

    @Test
    void childrenShipsEveryAttributeOfTheSeedWithItsValues() throws Exception {
        var variables =
                frame("children").variables().stream()
                        .collect(Collectors.toMap(FrameVariable::path, Function.identity()));
        var levels = json("seed_tables.json").path("codebook").path("attributes");
        int checked = 0;
        for (var level : levels.properties()) {
            for (var attribute : level.getValue().properties()) {
                String key = level.getKey().equals("dhr") ? "review" : level.getKey();
                String path = seedWord(key + "." + attribute.getKey());
                assertThat(variables).containsKey(path);
                var variable = Objects.requireNonNull(variables.get(path));
                for (JsonNode value : attribute.getValue()) {
                    assertHas(variable, seedWord(value.asString().toLowerCase(Locale.ROOT)));
                }
                checked++;
            }
        }
        assertThat(checked).isEqualTo(21);
        for (String role : List.of("victim", "perpetrator")) {
            assertThat(Objects.requireNonNull(variables.get(role + ".age_band")).rule())
                    .isEqualTo(
                            "bands(%s.age: 16-25, 26-35, 36-45, 46-55, 56-65, 66+ as \"over 65\")"
                                    .formatted(role));
        }
    }

    /** A value of the variable, or a reason why there is none, which every variable has. */
    private static void assertHas(FrameVariable variable, String value) {
        if (List.of("not known", "not applicable").contains(value)) {
            return;
        }
        switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    assertThat(variable.categories())
                            .as(variable.path())
                            .extracting(c -> c.name().toLowerCase(Locale.ROOT))
                            .contains(value);
            case YES_NO -> assertThat(value).as(variable.path()).isIn("yes", "no");
            case NUMBER -> assertThat(Double.parseDouble(value)).isPositive();
            case TEXT, DATE -> assertThat(value).as(variable.path()).isNotBlank();
        }
    }

    @Test
    void homeOfficeShipsEveryFieldAndValueListOfTheLibrary() throws Exception {
        var frame = frame("homeoffice");
        var library = json("homeoffice_library_fields.json");
        var keywords = library.path("keywords");
        assertThat(names(frame, "victim")).containsAll(folded(keywords.path("victim")));
        var shared =
                folded(keywords.path("victim")).stream()
                        .filter(k -> !k.contains("pregnancy") && !k.contains("marac"))
                        .filter(k -> !k.contains("victim of an abuser"))
                        .map(k -> k.replace("for perpetrator", "for victim"))
                        .toList();
        assertThat(names(frame, "perpetrator"))
                .containsAll(shared)
                .containsAll(folded(keywords.path("perpetrator_extra")));
        assertThat(names(frame, "review"))
                .containsAll(
                        folded(keywords.path("children")).stream()
                                .map(k -> "children: " + k)
                                .toList())
                .containsAll(folded(keywords.path("dhr_process").path("family")))
                .contains("title in the library", "number in the library");
        assertThat(categories(frame, "review.category"))
                .isEqualTo(folded(library.path("categories")));
        assertThat(categories(frame, "victim.age_band"))
                .isEqualTo(folded(library.path("victim_age_bands")));
        assertThat(categories(frame, "review.aggravating_factors"))
                .isEqualTo(folded(keywords.path("aggravating_factors")));
        assertThat(categories(frame, "perpetrator.known_as_perpetrator_to"))
                .isEqualTo(folded(keywords.path("perpetrator_known_as_da_perpetrator_to")));
        assertThat(facet(frame, "agency").codes())
                .extracting(c -> word(c.name()))
                .isEqualTo(folded(keywords.path("dhr_process").path("recommendation_recipients")));
        assertThat(facet(frame, "theme").codes())
                .extracting(c -> word(c.name()))
                .isEqualTo(folded(keywords.path("dhr_process").path("recommendation_themes")));
        assertThat(frame.variables())
                .extracting(FrameVariable::path)
                .contains(
                        "review.csp",
                        "review.csp_region",
                        "review.uploaded",
                        "review.date_of_death");
    }

    private static String word(String name) {
        return Nearest.folded(name).replace('-', ' ');
    }

    private static List<String> folded(JsonNode list) {
        return list.valueStream().map(n -> word(n.asString())).toList();
    }

    private static List<String> names(Frame frame, String level) {
        return frame.variables().stream()
                .filter(v -> v.level().key().equals(level))
                .map(v -> word(v.name()))
                .toList();
    }

    private static List<String> categories(Frame frame, String path) {
        return frame.variables().stream()
                .filter(v -> v.path().equals(path))
                .flatMap(v -> v.categories().stream())
                .map(c -> word(c.name()))
                .toList();
    }
}
