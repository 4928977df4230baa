package org.postil.ui.reader;

import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.control.Notices;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Codes what is selected at once, without asking for codes: the ones at hand, or its own words. */
final class DirectCoding {
    /** Longer words are no name yet, and are shortened first. */
    static final int LONGEST_NAME = 60;

    private final ReaderViewModel model;
    private final Coding coding;
    private final Notices notices;

    DirectCoding(ReaderViewModel model, Coding coding, Notices notices) {
        this.model = model;
        this.coding = coding;
        this.notices = notices;
    }

    private void withSelection(BiConsumer<ReaderText, Span> work) {
        coding.asCoder(() -> {
            var span = model.codable();
            var text = model.textProperty().get();
            if (span.isPresent() && text.isPresent()) {
                work.accept(text.get(), span.get());
            } else {
                notices.tell(Words.of("reader.nothing_selected"));
            }
        });
    }

    /** Puts one code on the selection, else on the passage at the caret. */
    void put(Code code) {
        if (model.codable().isEmpty() && coding.own().isPresent()) {
            putOn(coding.own().get(), code);
        } else {
            withSelection((text, span) -> putOn(text, span, code));
        }
    }

    /** Puts one code on a stretch of the text. */
    void putOn(ReaderText text, Span span, Code code) {
        List<Pick> picks = List.of(new Pick.Known(code));
        coding.done(model.actions().code(text, span, picks), picks);
    }

    /** Adds one code to a passage of one's own. */
    void putOn(Passage passage, Code code) {
        List<Pick> picks = List.of(new Pick.Known(code));
        coding.done(model.actions().add(passage, picks), picks);
    }

    /** Marks the selection without a code. */
    void highlight() {
        withSelection((text, span) ->
                coding.done(model.actions().code(text, span, List.of()), List.of()));
    }

    /** Makes the selected words a theme and puts it on them; long words are shortened first. */
    void inVivo() {
        withSelection((text, span) -> {
            String name = name(text.quote(span));
            var theme = model.snapshot().codebook().facet(Facet.THEME);
            if (theme.isPresent() && name.length() <= LONGEST_NAME) {
                inVivo(text, span, theme.get(), name);
            } else {
                coding.codeSpan(span, name);
            }
        });
    }

    private void inVivo(ReaderText text, Span span, Facet theme, String name) {
        var codebook = model.snapshot().codebook();
        var there = codebook.find(theme, name).stream().filter(c -> !c.retired()).findFirst();
        if (there.isPresent()) {
            putOn(text, span, there.get());
        } else if (new CodeChoices(codebook, List.of(), "").newIn(name).contains(theme)) {
            List<Pick> picks = List.of(new Pick.New(theme, name));
            coding.done(model.actions().code(text, span, picks), picks);
        } else {
            // no name for a code as it stands: the picker says why
            coding.codeSpan(span, name);
        }
    }

    /** The words as they stand, on one line and without what sentences end in. */
    static String name(String quote) {
        return quote.strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\"\u201c\u201d\u2018\u2019'(\\[]+", "")
                .replaceFirst("[\"\u201c\u201d\u2018\u2019')\\].,;:!?]+$", "");
    }

    /** Puts a favourite on. */
    void favourite(int digit) {
        model.favourites().at(digit, model.snapshot().codebook()).ifPresent(this::put);
    }

    /** Makes the first code of the passage at the caret a favourite, or none any longer. */
    void toggleFavourite() {
        Optional<Code> code =
                model.focusedProperty()
                        .get()
                        .flatMap(passage ->
                                PassageMarks.specific(passage.codes(), model.snapshot().codebook())
                                        .stream()
                                        .findFirst());
        if (code.isEmpty()) {
            notices.tell(Words.of("reader.no_code_to_favour"));
        } else if (!model.favourites().toggle(code.get())) {
            notices.tell(Words.of("reader.favourites_full", Favourites.MOST));
        } else {
            int digit = model.favourites().digit(code.get());
            notices.tell(
                    digit > 0
                            ? Words.of("reader.favourite_on", code.get().name(), digit)
                            : Words.of("reader.favourite_off", code.get().name()));
        }
    }
}
