package org.postil.ui.extraction;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits;
import org.postil.extraction.AnswerEdits.Subject;
import org.postil.extraction.AnswerParser;
import org.postil.extraction.AnswerWords;
import org.postil.extraction.Progress;
import org.postil.tally.DerivedValue;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination.Question;
import org.postil.ui.nav.Edits;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.TextScreen;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers of the coder about one review; knows no nodes. On the FX thread only. */
public final class FormViewModel {
    private final ProjectSession session;
    private final Edits edits;
    private final PersonsViewModel persons;
    private final ReadOnlyObjectWrapper<Optional<Review>> review =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Section>> sections =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Question>> focused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress(Map.of(), Map.of()));
    private final ReadOnlyObjectWrapper<Map<Question, DerivedValue>> derived =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final FormDrafts drafts = new FormDrafts();
    private final LatestOnly counting;
    private boolean active;

    public FormViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        counting = new LatestOnly(threads.background(), threads.fx(), failures);
        edits = new Edits(session);
        persons = new PersonsViewModel(session, edits, review.getReadOnlyProperty());
        session.snapshotProperty().addListener((property, was, now) -> follow());
        session.coderProperty()
                .addListener((property, was, now) -> {
                    drafts.adopt(me());
                    follow();
                });
    }

    ReadOnlyObjectProperty<Optional<Review>> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Section>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /** The question that is worked on; stays while the keyboard is in the text. */
    ReadOnlyObjectProperty<Optional<Question>> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Values of derived variables, as far as they are known by now. */
    ReadOnlyObjectProperty<Map<Question, DerivedValue>> derivedProperty() {
        return derived.getReadOnlyProperty();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    Optional<Coder> coder() {
        return session.coderProperty().get();
    }

    void activate() {
        active = true;
        if (review.get().isEmpty()) {
            snapshot().reviews().stream().findFirst().ifPresent(r -> open(r.id()));
        }
        follow();
    }

    void deactivate() {
        active = false;
    }

    // ---- which review, which question

    void open(long id) {
        if (review.get().filter(r -> r.id() == id).isEmpty()) {
            focused.set(Optional.empty());
            review.set(snapshot().reviews().stream().filter(r -> r.id() == id).findFirst());
            follow();
        }
    }

    /** The review so many steps on; empty past the ends. */
    Optional<Review> neighbour(int by) {
        var all = snapshot().reviews();
        int at =
                review.get()
                        .map(r -> all.stream().map(Review::id).toList().indexOf(r.id()) + by)
                        .orElse(-1);
        return at >= 0 && at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /** The document of the review that is read first. */
    Optional<Document> firstDocument() {
        return snapshot().documents().stream()
                .filter(d -> review.get().filter(r -> r.id() == d.review()).isPresent())
                .min(Comparator.comparingInt(Document::position));
    }

    void focus(Question question) {
        focused.set(Optional.of(question));
    }

    Stream<Field> fields() {
        return sections.get().stream().flatMap(s -> s.fields().stream());
    }

    Optional<Field> field(Question question) {
        return fields().filter(f -> f.question().equals(question)).findFirst();
    }

    /** The first question without an answer: a required one, if there is one. */
    Optional<Question> firstOpen() {
        var open = fields().filter(f -> f.answer().isEmpty() && !f.variable().isDerived()).toList();
        return open.stream()
                .filter(f -> f.variable().required())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .or(() -> fields().filter(f -> !f.variable().isDerived()).findFirst())
                .map(Field::question);
    }

    /**
     * Goes to the next review, after this one and from the first again, in which a variable is not
     * answered.
     *
     * @return the question; empty when it is answered everywhere
     */
    Optional<Question> openNext(long variable) {
        var all = snapshot().reviews();
        int at = all.stream().map(Review::id).toList().indexOf(here());
        for (int i = 1; i <= all.size(); i++) {
            var next = all.get(Math.floorMod(at + i, all.size()));
            var open =
                    Sections.of(snapshot(), next.id(), me()).stream()
                            .flatMap(s -> s.fields().stream())
                            .filter(f -> f.variable().id() == variable && f.answer().isEmpty())
                            .findFirst();
            if (open.isPresent()) {
                open(next.id());
                return open.map(Field::question);
            }
        }
        return Optional.empty();
    }

    private void follow() {
        review.set(
                review.get()
                        .flatMap(r ->
                                snapshot().reviews().stream()
                                        .filter(now -> now.id() == r.id())
                                        .findFirst()));
        var now =
                review.get()
                        .map(r -> Sections.of(snapshot(), r.id(), me()))
                        .orElseGet(ArrayList::new);
        review.get().ifPresent(r -> drafts.settle(me(), r.id(), now));
        sections.set(now);
        if (active) {
            count();
        }
    }

    private long me() {
        return coder().map(Coder::id).orElse(0L);
    }

    private long here() {
        return review.get().map(Review::id).orElse(0L);
    }

    /**
     * Progress and derived values, in the background: they are counted over the whole study, and
     * neither the window nor the next edit may wait for that. What is late is dropped.
     */
    private void count() {
        var of = snapshot();
        var by = coder();
        var shown = sections.get();
        var here = review.get();
        if (by.isEmpty()) {
            return;
        }
        var tallies = session.tallies();
        counting.ask(
                Words.of("form.counting"),
                () ->
                        new FormCounts(
                                Progress.of(of, by.get()),
                                FormCounts.derived(tallies, of, by.get(), here, shown)),
                counted -> {
                    if (of == snapshot() && by.equals(coder()) && here.equals(review.get())) {
                        progress.set(counted.progress());
                        derived.set(counted.derived());
                    }
                });
    }

    // ---- answers

    private Subject subject(Question question) {
        return new Subject(
                question.variable(), review.get().map(Review::id).orElse(0L), question.person());
    }

    /** The text that stands in a field: what was typed and is not stored, else the answer. */
    String shownText(Field field) {
        return drafts.get(me(), here(), field.question())
                .orElseGet(() ->
                        field.answer()
                                .map(a -> AnswerWords.written(field.variable(), a.value()))
                                .orElse(""));
    }

    /** The answer as it stands in the project. */
    String storedText(Field field) {
        return field(field.question())
                .flatMap(Field::answer)
                .map(a -> AnswerWords.written(field.variable(), a.value()))
                .orElse("");
    }

    /** Lets go of what was typed and is not stored. */
    void clearDraft(Field field) {
        drafts.remove(me(), here(), field.question());
    }

    /** Somebody is writing: nothing is stored in the project, but a crash does not take it. */
    void write(Field field, String text) {
        if (text.equals(storedText(field))) {
            clearDraft(field);
        } else {
            drafts.write(me(), here(), field.question(), text);
        }
    }

    /** What is wrong with what was typed; empty when nothing is. */
    String problem(Field field, String text) {
        return AnswerParser.missingReason(text).isPresent()
                        && field.variable().type() != Variable.Type.TEXT
                ? ""
                : AnswerParser.parse(field.variable(), text, "")
                                instanceof AnswerParser.Problem(var message)
                        ? told(message, text)
                        : "";
    }

    /** Without the name of the variable and what was typed: both are seen. */
    private static String told(String message, String text) {
        String before = "has \"" + text.strip() + "\": ";
        int at = message.indexOf(before);
        String rest = at < 0 ? message : message.substring(at + before.length());
        return rest.substring(0, 1).toUpperCase(Locale.ENGLISH) + rest.substring(1);
    }

    /**
     * Takes what was typed: stores it when it is an answer and another than before, keeps it as it
     * is when it is none. An emptied field is not answered any more, a missing one stays missing.
     */
    void type(Field field, String text) {
        if (coder().isEmpty()) {
            drafts.write(0, here(), field.question(), text);
            return;
        }
        var value = field.variable();
        var now = field(field.question()).flatMap(Field::answer);
        var reason =
                value.type() == Variable.Type.TEXT
                        ? Optional.<MissingReason>empty()
                        : AnswerParser.missingReason(text);
        if (reason.isPresent()) {
            setMissing(field, reason.get());
            return;
        }
        switch (AnswerParser.parse(value, text, "")) {
            case AnswerParser.Problem wrong -> drafts.write(me(), here(), field.question(), text);
            case AnswerParser.None none -> {
                if (now.filter(a -> !(a.value() instanceof AnswerValue.Missing)).isPresent()) {
                    clear(field);
                } else {
                    clearDraft(field);
                }
            }
            case AnswerParser.Ok(var answer) -> {
                if (now.filter(a -> a.value().equals(answer)).isEmpty()) {
                    drafts.handOver(me(), here(), field.question(), text);
                    set(field, answer);
                } else {
                    clearDraft(field);
                }
            }
        }
    }

    private void set(Field field, AnswerValue value) {
        var subject = subject(field.question());
        coder().ifPresent(by ->
                edits.act(
                        Words.of("form.did_answer", field.variable().name()),
                        (edit, before) -> new AnswerEdits(edit, before, by).set(subject, value)));
    }

    void setMissing(Field field, MissingReason reason) {
        // empty until the reason is seen to be stored
        drafts.handOver(me(), here(), field.question(), "");
        set(field, new AnswerValue.Missing(reason));
    }

    /** Back to not answered. */
    void clear(Field field) {
        drafts.handOver(me(), here(), field.question(), "");
        change(field, "form.did_clear", (answers, answer) -> answers.clear(answer));
    }

    /** A value that is given, or on its way, may be the report's or the coder's own. */
    boolean canBeInferred(Field field) {
        return field(field.question())
                        .flatMap(Field::answer)
                        .filter(a -> !(a.value() instanceof AnswerValue.Missing))
                        .isPresent()
                || isOnItsWay(field);
    }

    /** Says whether the coder concluded it, or the report says it. */
    void setInferred(Field field, boolean inferred) {
        change(
                field,
                "form.did_inferred",
                (answers, answer) -> answers.setInferred(answer, inferred));
    }

    private interface Change {
        void apply(AnswerEdits answers, Answer answer);
    }

    private void change(Field field, String label, Change change) {
        var subject = subject(field.question());
        coder().ifPresent(by ->
                edits.act(
                        Words.of(label, field.variable().name()),
                        (edit, before) ->
                                AnswerEdits.find(before, subject, by)
                                        .ifPresent(answer ->
                                                change.apply(
                                                        new AnswerEdits(edit, before, by),
                                                        answer))));
    }

    // ---- evidence

    /** What came of backing an answer with selected words. */
    enum Backing {
        DONE,
        NO_QUESTION,
        NO_ANSWER,
        OTHER_REVIEW
    }

    /** Backs the answer that is worked on. */
    Backing back(TextScreen.Selected words) {
        var field = focused.get().flatMap(this::field);
        if (field.isEmpty()) {
            return Backing.NO_QUESTION;
        }
        if (review.get().filter(r -> r.id() == words.document().review()).isEmpty()) {
            return Backing.OTHER_REVIEW;
        }
        if (field.get().answer().isEmpty() && !isOnItsWay(field.get())) {
            return Backing.NO_ANSWER;
        }
        var subject = subject(field.get().question());
        coder().ifPresent(by ->
                edits.act(
                        Words.of("form.did_back", field.get().variable().name()),
                        (edit, before) ->
                                new AnswerEdits(edit, before, by)
                                        .back(
                                                subject,
                                                words.document(),
                                                words.span(),
                                                words.quote())));
        return Backing.DONE;
    }

    private boolean isOnItsWay(Field field) {
        String text = shownText(field);
        return coder().isPresent() && !text.isBlank() && problem(field, text).isEmpty();
    }

    void takeOff(Field field, long passage) {
        change(field, "form.did_take_off", (answers, answer) -> answers.takeOff(answer, passage));
    }

    /** The passages that back an answer, in the order of the texts. */
    List<Passage> evidence(Field field) {
        return field.answer().stream()
                .flatMap(answer ->
                        snapshot().documents().stream()
                                .filter(d -> d.review() == answer.review())
                                .flatMap(d -> snapshot().passagesOf(d.id()).stream())
                                .filter(p -> answer.evidence().contains(p.id())))
                .toList();
    }

    /** The persons of the review that is shown. */
    PersonsViewModel persons() {
        return persons;
    }

    // ---- where one was

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        review.get().ifPresent(r -> state.put("form.review", Long.toString(r.id())));
        focused.get().ifPresent(q -> state.put("form.question", q.variable() + "." + q.person()));
        return state;
    }

    /** What is written and not stored, for {@link #recall}. */
    Map<String, String> unstored() {
        return drafts.unstored();
    }

    /** Brings back what was half filled in. */
    void recall(Map<String, String> state) {
        drafts.recall(state);
        follow();
    }

    /** Back to the question one was at. */
    void restore(Map<String, String> state) {
        String at = state.getOrDefault("form.review", "");
        if (at.matches("\\d{1,18}")) {
            open(Long.parseLong(at));
        }
        String question = state.getOrDefault("form.question", "");
        if (question.matches("\\d{1,18}\\.\\d{1,18}")) {
            String[] parts = question.split("\\.", -1);
            focused.set(
                    Optional.of(new Question(Long.parseLong(parts[0]), Long.parseLong(parts[1]))));
        }
    }
}
