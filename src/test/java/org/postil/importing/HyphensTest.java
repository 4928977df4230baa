package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class HyphensTest {
    private static List<String> document(String... lines) {
        var all = new ArrayList<>(List.of(lines));
        all.addAll(Collections.nCopies(200, "a line of words that says nothing about hyphens"));
        return all;
    }

    @Test
    void theFormThatStandsElsewhereDecides() {
        var hyphens =
                new Hyphens(
                        document(
                                "the sign-up and the assessment",
                                "they sign-",
                                "up for an assess-",
                                "ment today"));
        assertThat(hyphens.isRemovedBetween("they sign-", "up for an assess-")).isFalse();
        assertThat(hyphens.isRemovedBetween("up for an assess-", "ment today")).isTrue();
    }

    @Test
    void aDocumentThatDoesNotDivideWordsKeepsItsHyphens() {
        var hyphens = new Hyphens(document("a stand-", "alone policy"));
        assertThat(hyphens.isRemovedBetween("a stand-", "alone policy")).isFalse();
    }

    @Test
    void aDocumentThatDividesWordsLosesThemButForCompounds() {
        var hyphens =
                new Hyphens(
                        document(
                                "assessment and safeguarding",
                                "an assess-",
                                "ment and safe-",
                                "guarding with a metho-",
                                "dology on self-",
                                "neglect"));
        assertThat(hyphens.isRemovedBetween("with a metho-", "dology on self-")).isTrue();
        assertThat(hyphens.isRemovedBetween("dology on self-", "neglect")).isFalse();
        assertThat(hyphens.isRemovedBetween("a sixteen-year-", "old boy")).isFalse();
        assertThat(hyphens.isRemovedBetween("the Anglo-", "Saxon")).isFalse();
    }

    @Test
    void aWordBrokenInANarrowCellIsKnownByItsWholeForm() {
        var hyphens =
                new Hyphens(
                        document("the recommendation was", "Recommendati", "on", "Safety", "and"));
        assertThat(hyphens.isBrokenWord("Recommendati", "on")).isTrue();
        assertThat(hyphens.isBrokenWord("Safety", "and")).isFalse();
    }
}
