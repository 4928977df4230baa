package org.postil.coding;

import org.postil.codebook.NewCodes;
import org.postil.coding.QuoteCoding.Plan;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.project.Edit;
import org.postil.project.NewCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The codes that planned rows name: those of the codebook, and those that are to be made. Only rows
 * with a place make codes; a row left out makes none.
 */
final class WantedCodes {
    private final Codebook codebook;
    private final Map<Word, Wanted> missing = new LinkedHashMap<>();
    private final Map<Word, Long> ids = new HashMap<>();

    /**
     * A code that a row means.
     *
     * @param id below 0 for one that is only supposed
     */
    record Target(long id, boolean theme) {}

    /** Rows may write one word in several ways; it is one code. */
    private record Word(String facet, String folded) {
        static Word of(CodeWords.Unknown unknown) {
            return new Word(unknown.facet(), Codebook.fold(unknown.word()));
        }
    }

    /**
     * @param row the first that names it
     */
    private record Wanted(QuoteRow row, CodeWords.Unknown unknown) {}

    WantedCodes(Codebook codebook, List<Plan> plans) {
        this.codebook = codebook;
        for (Plan plan : plans) {
            for (var unknown : missing(codebook, plan.row())) {
                missing.putIfAbsent(Word.of(unknown), new Wanted(plan.row(), unknown));
            }
        }
    }

    /** The words of a row that no code answers to, or several. */
    static List<CodeWords.Unknown> missing(Codebook codebook, QuoteRow row) {
        var result = new ArrayList<CodeWords.Unknown>();
        result.addAll(CodeWords.resolve(codebook, Facet.THEME, row.codes()).missing());
        result.addAll(CodeWords.resolve(codebook, Facet.AGENCY, row.agencies()).missing());
        return result;
    }

    /** False when the facet is not there or the word means several codes: nothing to make then. */
    static boolean canMake(Codebook codebook, CodeWords.Unknown unknown) {
        return codebook.facet(unknown.facet())
                .filter(facet -> codebook.find(facet, unknown.word()).isEmpty())
                .isPresent();
    }

    /** Makes the codes that are not there yet, themes below Unsorted. */
    void make(Edit edit) {
        missing.forEach((word, wanted) -> ids.put(word, make(edit, wanted.unknown())));
    }

    /** As if they had been made. */
    void suppose() {
        missing.keySet().forEach(word -> ids.put(word, -1L - ids.size()));
    }

    /** What was made or supposed, with the first row that names it. */
    void made(BiConsumer<QuoteRow, CodeWords.Unknown> told) {
        missing.values().forEach(wanted -> told.accept(wanted.row(), wanted.unknown()));
    }

    private long make(Edit edit, CodeWords.Unknown unknown) {
        var facet = codebook.facet(unknown.facet()).orElseThrow();
        if (!facet.key().equals(Facet.THEME)) {
            return edit.codebook().addCode(NewCode.named(unknown.word(), facet.id(), 0));
        }
        long unsorted = edit.codebook().ensure(facet.id(), NewCodes.UNSORTED);
        return Codebook.fold(unknown.word()).equals(Codebook.fold(NewCodes.UNSORTED))
                ? unsorted
                : edit.codebook().addCode(NewCode.named(unknown.word(), facet.id(), unsorted));
    }

    /** What a row means, in the order in which it names its themes, then its agencies. */
    List<Target> of(QuoteRow row) {
        var targets = new ArrayList<Target>();
        add(Facet.THEME, row.codes(), targets);
        add(Facet.AGENCY, row.agencies(), targets);
        return List.copyOf(targets);
    }

    private void add(String facet, List<String> words, List<Target> targets) {
        for (String word : words) {
            var found = CodeWords.resolve(codebook, facet, List.of(word)).found();
            Long made = ids.get(new Word(facet, Codebook.fold(word)));
            if (!found.isEmpty()) {
                targets.add(new Target(found.getFirst().id(), facet.equals(Facet.THEME)));
            } else if (made != null) {
                targets.add(new Target(made, facet.equals(Facet.THEME)));
            }
        }
    }
}
