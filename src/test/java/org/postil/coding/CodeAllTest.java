package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.coding.CodeAll.Extent;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;

class CodeAllTest {
    private static final String REPORT =
            "3.1 The school knew. Dr. Ames told the school again. Nobody asked.\n\n"
                    + "3.2 The school closed.\n\nNo label and no word of it.";

    private final PlainLayout.Laid laid = PlainLayout.ofReport(REPORT);

    private List<Span> hits(String word) {
        var hits = new ArrayList<Span>();
        for (int at = laid.text().indexOf(word); at >= 0; at = laid.text().indexOf(word, at + 1)) {
            hits.add(new Span(at, at + word.length()));
        }
        return hits;
    }

    private List<String> places(String word, Extent extent) {
        return CodeAll.places(laid.text(), laid.layout(), hits(word), extent).stream()
                .map(place -> place.span().of(laid.text()))
                .toList();
    }

    @Test
    void theWordsThemselvesTheSentenceOrTheParagraphWithoutItsLabelBecomeAPassage() {
        assertThat(places("school", Extent.WORDS)).containsExactly("school", "school", "school");
        assertThat(places("school", Extent.SENTENCE))
                .containsExactly(
                        "The school knew.",
                        "Dr. Ames told the school again.",
                        "The school closed.");
        assertThat(places("school", Extent.PARAGRAPH))
                .containsExactly(
                        "The school knew. Dr. Ames told the school again. Nobody asked.",
                        "The school closed.");
    }

    @Test
    void severalHitsInOneSentenceAreOnePlace() {
        var places = CodeAll.places(laid.text(), laid.layout(), hits("o"), Extent.SENTENCE);
        assertThat(places).hasSize(5);
        assertThat(places.getFirst().hits()).as("The school knew.").hasSize(2);
        assertThat(places.stream().mapToInt(p -> p.hits().size()).sum())
                .isEqualTo(hits("o").size());
    }

    @Test
    void aHitInALabelStaysAsItWasFound() {
        assertThat(places("3.2", Extent.PARAGRAPH)).containsExactly("3.2");
    }

    @Test
    void aPlaceThatCarriesAllTheCodesIsThereAlready() {
        var place =
                CodeAll.places(laid.text(), laid.layout(), hits("knew"), Extent.WORDS).getFirst();
        var passage =
                new Passage(1, "g", 1, 1, place.span(), 1, PassageKind.QUOTE, 0, Ids.of(7, 8));
        assertThat(CodeAll.there(Ids.of(7), List.of(passage))).containsExactly(place.span());
        assertThat(CodeAll.there(Ids.of(7, 9), List.of(passage))).isEmpty();
    }
}
