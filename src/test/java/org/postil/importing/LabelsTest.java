package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19.1 The panel agreed.|19.1",
                "3. Timescales|3.",
                "2.4.1 Adult A was|2.4.1",
                "2.4.1. Adult A was|2.4.1.",
                "12.3a The panel|12.3a",
                "3. what did each agency know?|3.",
                "4) The Home Office|4)",
                "5: The Home Office|5:",
                "Recommendation 5: The Trust should|Recommendation 5:",
                "Recommendation 12 – The Trust should|Recommendation 12 –",
                "Recommendation 12 - The Trust should|Recommendation 12 -",
                "Recommendation 7 The Home Office should|Recommendation 7",
                "RECOMMENDATION 3: The Trust should|RECOMMENDATION 3:",
                "Recommendation One: The Trust should|Recommendation One:",
                "National Recommendation 2: The Home Office|National Recommendation 2:",
                "Section 12: Recommendations|Section 12:",
                "APPENDIX 1: ACTION PLAN|APPENDIX 1:",
                "Appendix A – Terms of reference|Appendix A –",
                "(1) The LSCB should|(1)",
                "(a) whether it was|(a)",
                "(iv) whether it was|(iv)",
                "(aa) whether it was|(aa)",
                "a) whether it was|a)",
                "b. whether it was|b.",
                "iv. whether it was|iv.",
                "IV. Analysis of practice|IV.",
                "R3 The Trust should|R3",
                "R3. The Trust should|R3.",
                "R12: The Trust should|R12:",
                "• How was danger judged?|•",
                "- How was danger judged?|-",
                "– How was danger judged?|–",
                "o How was danger judged?|o",
                "▪ Police|▪"
            })
    void aPrintedLabelIsKnown(String paragraph, String label) {
        var span = Labels.in(paragraph);
        assertThat(span).isPresent();
        assertThat(span.get().of(paragraph)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015 was the year they met.",
                "A woman rang the police.",
                "I think so.",
                "J. Quillfeather has chaired three reviews.",
                "V. Smith wrote the report.",
                "12.03.2015 The police were called.",
                "12.03.15 The police were called.",
                "01.3.15 The police were called.",
                "3.5 million people saw it.",
                "10.30 pm Adult A rang.",
                "12 March 2015 was a Thursday.",
                "12 people came.",
                "Section 9 of the Act applies.",
                "Recommendation 5 was accepted.",
                "Recommendations were made.",
                "Actions speak.",
                "Recommendation 5:",
                "19.1",
                "•",
                "o what was done",
                "(the panel did not agree)",
                "(mill) workers",
                "R v Smith was decided.",
                "Mr. Smith",
                "In. 5",
                ""
            })
    void whatIsNoLabelIsLeftInTheSentence(String paragraph) {
        assertThat(Labels.in(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "•,true",
        "(1),true",
        "a),true",
        "a.,true",
        "(iv),true",
        "3),true",
        "3.,false",
        "19.1,false",
        "Recommendation 5:,false",
        "R3,false"
    })
    void listItemsAreToldFromNumberedParagraphs(String label, boolean item) {
        assertThat(Labels.isListItem(label)).isEqualTo(item);
    }
}
