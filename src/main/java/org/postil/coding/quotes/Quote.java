package org.postil.coding.quotes;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;

import java.util.List;

/**
 * A passage that is an exemplar, is used in the paper, or has a printed form.
 *
 * @param themes on it, in the order of the codebook
 * @param form as it is printed; empty for as it stands
 * @param source the words of the passage
 * @param citation see {@link Citation}
 */
public record Quote(
        Passage passage,
        Document document,
        Review review,
        List<Code> themes,
        boolean used,
        String form,
        String source,
        String citation) {
    public Quote {
        themes = List.copyOf(themes);
    }

    public FormCheck check() {
        return PublicationForm.check(source, form);
    }

    /** The words between the quotation marks. */
    public String printed() {
        return PublicationForm.printed(source, form);
    }
}
