package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;

import java.time.Instant;
import java.util.List;

class AgencySuggestionTest {
    private static Code agency(long id, String name, boolean retired, String... aliases) {
        return new Code(
                id,
                "g" + id,
                2,
                0,
                null,
                name,
                "",
                "",
                "",
                "",
                "#000000",
                (int) id,
                retired,
                0,
                List.of(aliases),
                Instant.EPOCH,
                null,
                "");
    }

    private static final Codebook CODEBOOK =
            new Codebook(
                    List.of(new Facet(2, "f", Facet.AGENCY, "Agencies", 1)),
                    List.of(
                            agency(1, "Police", false, "Police Service"),
                            agency(2, "Education", false, "Schools and Colleges Partnership"),
                            agency(3, "Health", false, "GP", "Trust"),
                            agency(4, "Partnerships", false, "Partnership"),
                            agency(5, "Old board", true, "LSCB")),
                    List.of());

    private static List<String> in(String text) {
        return AgencySuggestion.in(CODEBOOK, text).stream()
                .map(s -> s.agency().name() + "=" + s.words())
                .toList();
    }

    @Test
    void theOneAddressedComesFirstAndTheLongestNameCounts() {
        assertThat(
                        in(
                                "The Schools and Colleges Partnership should ring the police"
                                        + " service when the GP asks."))
                .containsExactly(
                        "Education=Schools and Colleges Partnership",
                        "Police=police service",
                        "Health=GP");
    }

    @Test
    void onlyWholeWordsCountAndRetiredAgenciesDoNot() {
        assertThat(in("They entrusted the gps; the LSCB and policemen did nothing.")).isEmpty();
        assertThat(in("They asked two GPs.")).containsExactly("Health=GPs");
        assertThat(in("The Trust\u2019s staff")).containsExactly("Health=Trust");
    }

    @Test
    void theOneWhoShouldComesBeforeThoseNamedEarlier() {
        assertThat(in("When the Police visit a school, Education should write to the GP."))
                .containsExactly("Education=Education", "Police=Police", "Health=GP");
        assertThat(in("To help the Police, Education and the Trust must share one form."))
                .containsExactly("Education=Education", "Health=Trust", "Police=Police");
        assertThat(in("The panel asks the Trust to tell the Police who was seen."))
                .containsExactly("Health=Trust", "Police=Police");
        assertThat(in("Training for the Police should be commissioned by Education."))
                .containsExactly("Education=Education", "Police=Police");
        assertThat(in("Police, working with Education, to review how GPs are told."))
                .containsExactly("Police=Police", "Education=Education", "Health=GPs");
    }

    @Test
    void anOrdinaryWordInSmallLettersIsAnAgencyOnlyWhereItActs() {
        assertThat(in("The board should weigh education and housing together.")).isEmpty();
        assertThat(in("All education and police staff should attend."))
                .containsExactly("Education=education", "Police=police");
    }

    @Test
    void theWordsAddressedAreFoundWhereNoAgencyAnswersToThem() {
        var names = new AgencyNames(CODEBOOK);
        String text = "All health professionals with access to a record should ask.";
        assertThat(AgencySuggestion.addressee(names, text).orElseThrow().of(text))
                .isEqualTo("All health professionals with access to a record");
        assertThat(AgencySuggestion.addressee(names, "Training on stalking should be offered."))
                .isEmpty();
    }
}
