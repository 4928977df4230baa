package org.postil.coding.suggest;

import org.postil.coding.PrintedLabel;
import org.postil.coding.Sentences;
import org.postil.domain.DocumentRole;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts together the places where one and the same recommendation is printed: by the likeness of
 * their words, and by their labels where those agree.
 */
final class Repeats {
    private static final double ALIKE = 0.62;
    private static final double ALIKE_WITH_LABEL = 0.4;
    private static final double WITHIN = 0.85;
    private static final double CERTAIN = 0.72;
    private static final int FEWEST_WORDS = 5;

    /** A recommendation with its repeats. */
    static final class Found {
        final Candidate main;
        final WordSet words;
        final List<Candidate> plan = new ArrayList<>();
        final List<Place> mirrors = new ArrayList<>();

        Found(Candidate main) {
            this.main = main;
            this.words = WordSet.of(main.words());
        }

        private void add(Candidate repeat) {
            plan.add(repeat);
            mirrors.add(repeat.place());
        }
    }

    private final List<Found> all = new ArrayList<>();

    private Repeats() {}

    /**
     * @param candidates of all documents of a review
     */
    static List<Found> of(List<SourceText> sources, List<Candidate> candidates) {
        var repeats = new Repeats();
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank))
                .forEach(repeats::place);
        for (SourceText source : sources) {
            repeats.look(source, candidates);
        }
        return repeats.all;
    }

    private void place(Candidate candidate) {
        var words = WordSet.of(candidate.words());
        var same = best(candidate, words);
        if (same.isPresent()) {
            same.get().add(candidate);
        } else if (standsAlone(candidate)) {
            all.add(new Found(candidate));
        }
    }

    /** What a summary or plan alone has: words of its own, unless the report has none at all. */
    private boolean standsAlone(Candidate candidate) {
        boolean hasReport = all.stream().anyMatch(f -> f.main.rank() <= Candidate.OF_SECTION_TABLE);
        if (!hasReport) {
            return true;
        }
        return switch (candidate.part()) {
            case MAIN -> true;
            case SUMMARY, OTHER -> false;
            case ACTION_PLAN -> candidate.reasons().contains(Reason.WORDING);
        };
    }

    private Optional<Found> best(Candidate candidate, WordSet words) {
        Found best = null;
        double most = 0;
        for (Found found : all) {
            boolean elsewhere =
                    found.main.rank() != candidate.rank()
                            || found.main.source() != candidate.source();
            if (elsewhere
                    && found.main.source().document().review()
                            == candidate.source().document().review()) {
                double score = score(found, candidate, words);
                if (score > most) {
                    most = score;
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 0 when they are not the same. */
    private static double score(Found found, Candidate candidate, WordSet words) {
        double alike = found.words.likeness(words);
        boolean sameLabel = sameLabel(found.main.label(), candidate.label());
        boolean enough = Math.min(found.words.size(), words.size()) >= FEWEST_WORDS;
        boolean same =
                alike >= ALIKE
                        || sameLabel && alike >= ALIKE_WITH_LABEL
                        || enough && found.words.within(words) >= WITHIN;
        return same ? alike + (sameLabel ? 0.15 : 0) : 0;
    }

    private static boolean sameLabel(String one, String other) {
        String number = PrintedLabel.number(one);
        return !number.isEmpty() && number.equals(PrintedLabel.number(other));
    }

    // ---- repeats that look like nothing by themselves

    private void look(SourceText source, List<Candidate> candidates) {
        if (all.isEmpty() || source.document().role() == DocumentRole.LETTER) {
            return;
        }
        var taken =
                candidates.stream()
                        .filter(c -> c.source() == source)
                        .map(Candidate::span)
                        .sorted()
                        .toList();
        var paragraphs = source.layout().paragraphs();
        int next = 0;
        for (Paragraph paragraph : paragraphs) {
            while (next < taken.size() && taken.get(next).end() <= paragraph.span().start()) {
                next++;
            }
            boolean free = next == taken.size() || !taken.get(next).overlaps(paragraph.span());
            if (free && mayRepeat(source, paragraph)) {
                look(source, paragraph);
            }
        }
    }

    private static boolean mayRepeat(SourceText source, Paragraph paragraph) {
        boolean section =
                switch (paragraph.section()) {
                    case SUMMARY, ACTION_PLAN, APPENDIX -> true;
                    case MAIN, RECOMMENDATIONS, CONTENTS -> false;
                };
        boolean document =
                source.document().role() != DocumentRole.OVERVIEW_REPORT
                        && paragraph.section() != SectionRole.CONTENTS;
        return (section || document) && paragraph.span().length() >= 30;
    }

    private void look(SourceText source, Paragraph paragraph) {
        Span body = paragraph.body(source.text());
        String text = body.of(source.text());
        int cut = paragraph.label() == null ? PrintedLabel.length(text) : 0;
        if (link(source, paragraph, new Span(body.start() + cut, body.end()))) {
            return;
        }
        var sentences = Sentences.of(text);
        if (sentences.size() > 1) {
            for (Span sentence : sentences) {
                link(
                        source,
                        paragraph,
                        new Span(body.start() + sentence.start(), body.start() + sentence.end()));
            }
        }
    }

    private boolean link(SourceText source, Paragraph paragraph, Span span) {
        var words = WordSet.of(source.text().subSequence(span.start(), span.end()));
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        var best =
                all.stream()
                        .filter(f ->
                                f.main.source().document().review() == source.document().review())
                        .max(Comparator.comparingDouble(f -> f.words.likeness(words)));
        if (best.isEmpty() || best.get().words.likeness(words) < CERTAIN) {
            return false;
        }
        var label = paragraph.label();
        best.get()
                .mirrors
                .add(
                        new Place(
                                source.document(),
                                span,
                                label == null
                                        ? ""
                                        : Titles.withoutPunctuation(label.of(source.text())),
                                part(source, paragraph),
                                source.layout().pageAt(span.start()),
                                0));
        return true;
    }

    private static Part part(SourceText source, Paragraph paragraph) {
        return switch (paragraph.section()) {
            case SUMMARY -> Part.SUMMARY;
            case ACTION_PLAN -> Part.ACTION_PLAN;
            case MAIN, RECOMMENDATIONS, CONTENTS, APPENDIX ->
                    source.document().role() == DocumentRole.EXECUTIVE_SUMMARY
                            ? Part.SUMMARY
                            : Part.OTHER;
        };
    }
}
