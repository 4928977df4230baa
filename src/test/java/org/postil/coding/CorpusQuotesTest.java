package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.coding.QuotePlacement.Chosen;
import org.postil.coding.QuotePlacement.Hints;
import org.postil.coding.QuotePlacement.Placed;
import org.postil.domain.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

class CorpusQuotesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @Test
    void allGoldQuotesOfTheCorpusArePlacedInTheirOwnSection() throws Exception {
        var gold = JsonMapper.shared().readTree(Files.readString(CORPUS.resolve("codings.json")));
        var finders = new HashMap<String, PlainLayout.Laid>();
        int placed = 0;
        for (JsonNode coding : gold.path("codings")) {
            var review = coding.path("dhr").asString();
            var laid = finders.computeIfAbsent(review, CorpusQuotesTest::laid);
            var quote = coding.path("text").asString();
            var placement = new QuotePlacement(laid.finder()).place(quote, Hints.NONE);
            var span =
                    switch (placement) {
                        case Placed p -> p.span();
                        case Chosen c -> c.span();
                        case QuotePlacement.Ambiguous a -> new Span(0, 0);
                        case QuotePlacement.NotFound n -> new Span(0, 0);
                    };
            assertThat(span.of(laid.text())).as("%s %s", review, placement).isEqualTo(quote);
            assertThat(laid.layout().sectionAt(span.start()).isMain()).isTrue();
            placed++;
        }
        assertThat(placed).isEqualTo(196);
    }

    private static PlainLayout.Laid laid(String review) {
        try {
            return PlainLayout.ofReport(
                    Files.readString(CORPUS.resolve("txt").resolve(review + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
