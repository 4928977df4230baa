package org.postil.audit;

import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.PublicationForm;
import org.postil.domain.Passage;
import org.postil.domain.Quotation;
import org.postil.domain.Recommendation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Passages without a code or on an earlier text, and quotes that differ from them. */
final class PassageRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        Set<Long> out =
                material.snapshot.recommendations().stream()
                        .filter(r -> r.scope() == Recommendation.Scope.OUT)
                        .map(Recommendation::id)
                        .collect(Collectors.toSet());
        Map<Long, Quotation> quotations = new HashMap<>();
        material.snapshot.quotations().forEach(q -> quotations.put(q.passage(), q));
        Set<Long> misquoted = material.misquoted();
        material.passages()
                .forEach(passage -> {
                    if (misquoted.contains(passage.id())) {
                        tell(
                                material,
                                Kind.QUOTE_DIFFERS,
                                passage,
                                "The words kept with the passage are not those that stand there in"
                                        + " the text.",
                                place(passage),
                                found);
                    }
                    var document = material.documents.get(passage.document());
                    if (document != null && document.text() != passage.text()) {
                        tell(
                                material,
                                Kind.OLDER_TEXT,
                                passage,
                                "The text of " + document.fileName() + " has changed since.",
                                place(passage),
                                found);
                    }
                    if (passage.codes().isEmpty()
                            && passage.kind().isForCodes()
                            && !out.contains(passage.recommendation())) {
                        tell(
                                material,
                                Kind.PASSAGE_WITHOUT_CODE,
                                passage,
                                "A marked "
                                        + passage.kind().key().replace('_', ' ')
                                        + " carries no code.",
                                place(passage),
                                found);
                    }
                    var quotation = quotations.get(passage.id());
                    if (quotation != null && !quotation.form().isBlank()) {
                        quote(material, passage, quotation, found);
                    }
                });
    }

    private static void quote(
            Material material, Passage passage, Quotation quotation, Consumer<Finding> found) {
        material.cancellation.check();
        var check =
                material.quote(passage)
                        .map(source -> PublicationForm.check(source, quotation.form()));
        if (check.isEmpty() || check.get() instanceof FormCheck.Differs) {
            tell(
                    material,
                    Kind.QUOTE_DIFFERS,
                    passage,
                    "The printed form says something that the passage does not"
                            + (quotation.used() ? ", and the paper uses it." : "."),
                    new Subject.OfQuote(passage.id()),
                    found);
        }
    }

    private static Subject place(Passage passage) {
        return new Subject.OfPlace(passage.document(), passage.span());
    }

    private static void tell(
            Material material,
            Kind kind,
            Passage passage,
            String words,
            Subject subject,
            Consumer<Finding> found) {
        String review = material.reference(passage);
        found.accept(Finding.of(kind, review, words, subject, passage.guid()));
    }
}
