package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class CodeChoicesTest {
    private static Code code(
            long id,
            long facet,
            long parent,
            @Nullable String key,
            String name,
            String... aliases) {
        return new Code(
                id,
                "g" + id,
                facet,
                parent,
                key,
                name,
                "",
                "",
                "",
                "",
                "#000000",
                (int) id,
                id == 9,
                0,
                List.of(aliases),
                Instant.EPOCH,
                null,
                "");
    }

    private static final Codebook CODEBOOK =
            new Codebook(
                    List.of(
                            new Facet(1, "f1", Facet.THEME, "Themes", 1),
                            new Facet(2, "f2", Facet.AGENCY, "Agencies", 2)),
                    List.of(
                            code(1, 1, 0, "T1", "Multi-agency working"),
                            code(2, 1, 1, "T1.1", "Sharing information"),
                            code(3, 1, 1, "T1.2", "Recording"),
                            code(4, 1, 0, "T2", "Information for the public"),
                            code(5, 1, 0, "T3", "Disinformation"),
                            code(6, 2, 0, null, "Education", "Schools and Colleges Partnership"),
                            code(9, 1, 0, "T9", "Information of old")),
                    List.of());

    private static CodeChoices choices(List<Long> recent) {
        return new CodeChoices(
                CODEBOOK, recent, "The Schools and Colleges Partnership should act.");
    }

    private static List<Long> ids(List<Code> codes) {
        return codes.stream().map(Code::id).toList();
    }

    @Test
    void aNameThatBeginsSoStandsBeforeAWordWithinAndThatBeforeLettersInside() {
        assertThat(ids(choices(List.of()).of("infor", Set.of()))).startsWith(4L, 2L, 5L);
    }

    @Test
    void keysPathsAndAliasesAreFound() {
        assertThat(ids(choices(List.of()).of("t1.2", Set.of()))).first().isEqualTo(3L);
        assertThat(ids(choices(List.of()).of("multi", Set.of()))).startsWith(1L, 2L, 3L);
        assertThat(ids(choices(List.of()).of("schools", Set.of()))).first().isEqualTo(6L);
    }

    @Test
    void withNothingTypedWhatWasUsedLastStandsFirst() {
        assertThat(ids(choices(List.of(3L, 6L)).of("", Set.of()))).startsWith(3L, 6L, 1L, 2L);
    }

    @Test
    void whatIsPickedOrRetiredIsNotOffered() {
        assertThat(ids(choices(List.of()).of("infor", Set.of(4L)))).doesNotContain(4L, 9L);
    }

    @Test
    void theAgencyNamedIsSuggestedUntilItIsPicked() {
        var suggestion = choices(List.of()).suggestion(Set.of()).orElseThrow();
        assertThat(suggestion.agency().name()).isEqualTo("Education");
        assertThat(choices(List.of()).suggestion(Set.of(6L))).isEmpty();
    }

    @Test
    void aThemeIsNewOnlyWhenNoneIsCalledSo() {
        assertThat(choices(List.of()).newIn("Sharing Information")).isEmpty();
        assertThat(choices(List.of()).newIn("t1.1")).isEmpty();
        assertThat(choices(List.of()).newIn("Zebra crossings"))
                .extracting(Facet::key)
                .containsExactly(Facet.THEME, Facet.AGENCY);
        assertThat(choices(List.of()).newIn("  ")).isEmpty();
    }

    @Test
    void noCodeIsOfferedThatCouldNotBeMadeAndItIsSaidWhy() {
        var choices = choices(List.of());
        assertThat(choices.newIn("Information of old")).isEmpty();
        assertThat(choices.whyNone("Information of old")).contains("retired");
        assertThat(choices.newIn("Housing; debts")).isEmpty();
        assertThat(choices.whyNone("Housing; debts")).contains(";");
        var none =
                new CodeChoices(new Codebook(List.of(), List.of(), List.of()), List.of(), "words");
        assertThat(none.newIn("Zebra crossings")).isEmpty();
        assertThat(none.whyNone("Zebra crossings")).isNotEmpty();
    }
}
