package org.postil.coding;

import org.postil.coding.AgencyNames.Mention;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An agency that a text names.
 *
 * @param agency never a retired one
 * @param words as they stand in the text
 * @param isAddressee true for one that a recommendation is addressed to, false for one that it
 *     merely mentions
 */
public record AgencySuggestion(Code agency, String words, boolean isAddressee) {
    /** The agencies that a text names, see {@link #in(AgencyNames, String)}. */
    public static List<AgencySuggestion> in(Codebook codebook, String text) {
        return in(new AgencyNames(codebook), text);
    }

    /**
     * The agencies whose name or alias occurs in a text as whole words: first those it is addressed
     * to, then the others in the order in which they are named, each once. Of names within each
     * other the longest counts.
     */
    public static List<AgencySuggestion> in(AgencyNames names, String text) {
        var mentions = names.in(text);
        var addressee = Addressee.in(text, mentions).filter(Addressee::isAgent);
        var found = new ArrayList<AgencySuggestion>();
        addressee.ifPresent(to -> {
            for (Mention mention : mentions) {
                if (to.span().contains(mention.span())) {
                    add(found, mention, text, true);
                }
            }
        });
        for (Mention mention : mentions) {
            if (mention.certain()) {
                add(found, mention, text, false);
            }
        }
        return List.copyOf(found);
    }

    private static void add(
            List<AgencySuggestion> found, Mention mention, String text, boolean isAddressee) {
        if (found.stream().noneMatch(s -> s.agency.id() == mention.agency().id())) {
            found.add(new AgencySuggestion(mention.agency(), mention.span().of(text), isAddressee));
        }
    }

    /**
     * The words that say to whom a recommendation is addressed, whether the codebook has that
     * agency or not; empty when nobody is named. A span of the text.
     */
    public static Optional<Span> addressee(AgencyNames names, String text) {
        return Addressee.in(text, names.in(text))
                .filter(to -> to.isAgent() || Addressee.isBody(to.span().of(text)))
                .map(Addressee::span);
    }
}
