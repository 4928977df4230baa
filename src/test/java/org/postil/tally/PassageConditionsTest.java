package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

/** What can be written, and where an error points. */
class PassageConditionsTest {
    private final StudyBuilder study = new StudyBuilder();
    private Snapshot snapshot = study.snapshot();

    @BeforeEach
    void makeStudy() {
        long theme = study.facet("theme", "Theme");
        long agency = study.facet("agency", "Agency");
        long top = study.code(theme, 0, "T1", "Training");
        study.code(theme, top, "T1.1", "Supervision");
        study.code(theme, 0, "T2", "Sharing information");
        long care = study.code(agency, 0, null, "Children's Social Care");
        study.group(agency, "Local", care);
        study.coder("Anna");
        study.variable(Level.REVIEW, "homicide_type", Type.CATEGORY, "IPH", "AFH");
        snapshot = study.snapshot();
    }

    private String read(String text) {
        return switch (PassageConditions.parse(text, snapshot)) {
            case Parsed.Ok<PassageCondition> ok -> ok.value().text();
            case Parsed.Error<PassageCondition> error ->
                    "at " + error.position() + ": " + error.message();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'T1.1' and agency 'Local' and not 'T2' | 'T1.1' and agency 'Local' and not 'T2'",
                "t1.1 AND sharing information | 't1.1' and 'sharing information'",
                "(T1 or T2) and uncoded | ('T1' or 'T2') and uncoded",
                "not not T1 | 'T1'",
                "directly T1 or agency none | directly 'T1' or agency none",
                "theme any and not agency any | theme any and agency none",
                "starred and memo and coder anna | starred and memo and coder 'Anna'",
                "fit counter-example or fit doubtful | fit counter_example or fit doubtful",
                "kind good practice | kind good_practice",
                "T1 and review.homicide_type = IPH | 'T1' and review.homicide_type = 'IPH'",
                "T1 and read and count(child) >= 1 | 'T1' and read and count(child) >= 1",
                "agency children's social care | agency \"children's social care\"",
            })
    void whatIsWrittenIsUnderstood(String written, String understood) {
        assertThat(read(written)).isEqualTo(understood);
        assertThat(read(understood)).isEqualTo(understood);
    }

    @Test
    void anErrorPointsAtThePlaceAndOffersWhatThereIs() {
        assertThat(read("'T1' and 'T9'"))
                .startsWith("at 9: There is no code 'T9'.")
                .contains("'T1'");
        assertThat(read("'T1' and")).startsWith("at 8: Expected a code here");
        assertThat(read("'T1' 'T2'")).startsWith("at 5: Expected and, or, or the end");
        assertThat(read("('T1' or 'T2'")).startsWith("at 13: Expected )");
        assertThat(read("fit nicely")).startsWith("at 4: Expected fits, doubtful");
        assertThat(read("coder 'Bob'"))
                .startsWith("at 6: There is no coder 'Bob'")
                .contains("Anna");
        assertThat(read("review.nothing = 3")).startsWith("at 0: There is no variable");
        assertThat(read("'T1' and and 'T2'")).startsWith("at 9: ");
    }
}
