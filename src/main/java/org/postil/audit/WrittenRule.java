package org.postil.audit;

import org.postil.audit.printed.Figures;
import org.postil.audit.printed.Mistake;
import org.postil.audit.printed.PrintedFigure;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Variable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Figures that the team wrote into the study, in memos and definitions: the tables of the study add
 * up by construction, what is written beside them need not.
 */
final class WrittenRule implements Rule {
    /** What a text is on, and where that is. */
    private record On(String about, Subject subject) {}

    @Override
    public void look(Material material, Consumer<Finding> found) {
        for (Code code : material.snapshot.codebook().codes()) {
            var on = new On(material.name(code), new Subject.OfCode(code.id()));
            Stream.of(code.definition(), code.include(), code.exclude())
                    .forEach(text -> look(text, "the definition", on, code.guid(), found));
        }
        for (Variable variable : material.snapshot.variables()) {
            var on = new On(variable.name(), new Subject.OfVariable(variable.id()));
            look(variable.help(), "the help text", on, variable.guid(), found);
            variable.categories()
                    .forEach(c ->
                            look(
                                    c.definition(),
                                    "the definition of " + c.name(),
                                    on,
                                    c.guid(),
                                    found));
        }
        var memos = material.memos();
        if (memos.isEmpty()) {
            return;
        }
        var places = places(material, memos.stream().map(Memo::target).toList());
        for (Memo memo : memos) {
            material.cancellation.check();
            var on = places.getOrDefault(memo.target(), new On("Project", new Subject.OfProject()));
            look(memo.title() + "\n" + memo.body(), "a memo", on, memo.guid(), found);
        }
    }

    private static void look(
            String text, String where, On on, String guid, Consumer<Finding> found) {
        if (text.isBlank()) {
            return;
        }
        for (PrintedFigure figure : Figures.in(text)) {
            Mistake.in(figure, figure.d())
                    .filter(mistake -> isFigure(figure, text))
                    .ifPresent(mistake ->
                            found.accept(
                                    Finding.of(
                                            mistake instanceof Mistake.PercentOff
                                                    ? Kind.PERCENT_OFF
                                                    : Kind.PART_ABOVE_WHOLE,
                                            on.about,
                                            mistake.words() + " It is written in " + where + ".",
                                            on.subject,
                                            guid + "@" + figure.words())));
        }
    }

    /** 12/5 in a memo is a day; with a percentage, or written as 12 of 5, it is a part. */
    private static boolean isFigure(PrintedFigure figure, String text) {
        return figure.percent() != null || figure.span().of(text).indexOf('/') < 0;
    }

    private static Map<String, On> places(Material material, Iterable<String> targets) {
        var places = new HashMap<String, On>();
        var snapshot = material.snapshot;
        for (Review review : snapshot.reviews()) {
            places.put(
                    review.guid(), new On(review.reference(), new Subject.OfReview(review.id())));
        }
        for (Document document : snapshot.documents()) {
            places.put(
                    document.guid(),
                    new On(
                            material.reference(document.review()),
                            new Subject.OfDocument(document.id())));
        }
        for (Person person : snapshot.persons()) {
            places.put(
                    person.guid(),
                    new On(
                            material.reference(person.review()) + " " + person.label(),
                            new Subject.OfAnswers(person.review())));
        }
        for (Recommendation record : snapshot.recommendations()) {
            places.put(
                    record.guid(),
                    new On(
                            (material.reference(record.review()) + " " + record.label()).strip(),
                            new Subject.OfRecommendation(record.id())));
        }
        for (Code code : snapshot.codebook().codes()) {
            places.put(code.guid(), new On(material.name(code), new Subject.OfCode(code.id())));
        }
        Set<String> wanted = new HashSet<>();
        targets.forEach(wanted::add);
        snapshot.passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> wanted.contains(p.guid()))
                .forEach(p -> places.put(p.guid(), passage(material, p)));
        return places;
    }

    private static On passage(Material material, Passage passage) {
        return new On(
                material.reference(passage),
                new Subject.OfPlace(passage.document(), passage.span()));
    }
}
