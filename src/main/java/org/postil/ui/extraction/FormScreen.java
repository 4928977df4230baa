package org.postil.ui.extraction;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.TextScreen;
import org.postil.ui.nav.Workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Answers about a review beside its text. The text is a screen of its own, with all it can do. */
public final class FormScreen implements Screen {
    private static final int QUOTED = 120;

    private final Workbench bench;
    private final FormViewModel model;
    private final FormPanel panel;
    private final TextScreen text;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    /**
     * @param reader makes the texts with the form at their right
     */
    public FormScreen(Workbench bench, Function<Region, TextScreen> reader) {
        this.bench = bench;
        model = new FormViewModel(bench.session(), bench.threads(), bench.failures());
        panel = new FormPanel(bench, model, new Acting());
        text = reader.apply(panel);
        text.documentProperty()
                .addListener((property, was, now) -> now.ifPresent(d -> model.open(d.review())));
        model.reviewProperty().addListener((property, was, now) -> showReview());
        showReview();
    }

    /** The text follows the review; the keyboard stays where it is. */
    private void showReview() {
        title.set(model.reviewProperty().get().map(Review::reference).orElse(""));
        var here = model.reviewProperty().get();
        boolean shown =
                text.documentProperty()
                        .getValue()
                        .filter(d -> here.filter(r -> r.id() == d.review()).isPresent())
                        .isPresent();
        if (!shown) {
            model.firstDocument().ifPresent(d -> text.look(d, Optional.empty()));
        }
    }

    private final class Acting implements FormActions {
        private final Map<Passage, String> quotes = new HashMap<>();
        private Optional<Passage> last = Optional.empty();

        @Override
        public void step(FieldRow from, int by) {
            panel.step(from.field().question(), by);
        }

        @Override
        public void answerClicked(FieldRow row) {
            boolean free = text.selected().filter(words -> !isShown(words)).isEmpty();
            if (free && !row.passages().isEmpty()) {
                show(row.passages().getFirst());
            }
        }

        /** What was shown by us is no selection to keep. */
        private boolean isShown(TextScreen.Selected words) {
            return last.filter(p ->
                            p.document() == words.document().id() && p.span().equals(words.span()))
                    .isPresent();
        }

        @Override
        public void back() {
            FormScreen.this.back();
        }

        @Override
        public void show(Passage passage) {
            last = Optional.of(passage);
            document(passage)
                    .filter(d -> d.text() == passage.text())
                    .ifPresent(d -> text.look(d, Optional.of(passage.span())));
        }

        @Override
        public void quote(Passage passage, Consumer<String> words) {
            String known = quotes.get(passage);
            if (known != null) {
                words.accept(known);
                return;
            }
            bench.session()
                    .read(
                            Words.of("form.quoting"),
                            project ->
                                    project.text(passage.text())
                                            .map(whole -> quoted(passage.span().of(whole)))
                                            .orElse(""))
                    .then(quote -> {
                        quotes.put(passage, quote);
                        words.accept(quote);
                    });
        }

        private static String quoted(String words) {
            String line = words.replace('\n', ' ');
            return "\u201c"
                    + (line.length() > QUOTED ? line.substring(0, QUOTED) + "\u2026" : line)
                    + "\u201d";
        }
    }

    private Optional<Document> document(Passage passage) {
        return model.snapshot().documents().stream()
                .filter(d -> d.id() == passage.document())
                .findFirst();
    }

    private void back() {
        if (coderMissing()) {
            return;
        }
        var words = text.selected();
        if (words.isEmpty()) {
            bench.notices().warn(Words.of("form.select_first"));
            return;
        }
        panel.leave();
        switch (model.back(words.get())) {
            case DONE -> bench.notices().tell(Words.of("form.backed_now"));
            case NO_QUESTION -> bench.notices().warn(Words.of("form.question_first"));
            case NO_ANSWER -> {
                model.focusedProperty().get().ifPresent(panel::focus);
                bench.notices().warn(Words.of("form.answer_first"));
            }
            case OTHER_REVIEW -> bench.notices().warn(Words.of("form.other_review"));
        }
    }

    private boolean coderMissing() {
        if (model.coder().isPresent()) {
            return false;
        }
        bench.commands().find(Command.CODER).ifPresent(Command::run);
        return true;
    }

    // ---- the screen

    @Override
    public Node node() {
        return text.node();
    }

    @Override
    public ObservableStringValue title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public void activate(Destination to) {
        model.activate();
        showReview();
        coderMissing();
        if (to instanceof Destination.Form(var review, var question)) {
            review.ifPresent(model::open);
            question.or(() -> model.focusedProperty().get())
                    .or(model::firstOpen)
                    .ifPresent(panel::focus);
        }
    }

    @Override
    public void deactivate() {
        panel.leave();
        model.deactivate();
        text.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        panel.leave();
        var state = new HashMap<>(text.saveState());
        state.putAll(model.save());
        return state;
    }

    @Override
    public Map<String, String> unstored() {
        return model.unstored();
    }

    @Override
    public void recall(Map<String, String> state) {
        text.recall(state);
        model.recall(state);
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.restore(state);
        text.restoreState(state);
        model.focusedProperty().get().ifPresent(panel::focus);
    }

    @Override
    public List<Node> panes() {
        var all = new ArrayList<>(text.panes());
        all.add(panel.target());
        return all;
    }

    @Override
    public List<Command> commands() {
        var all = new ArrayList<>(text.commands());
        var deeds = panel.deeds();
        all.add(command("form.evidence", "form.do_back", "Shortcut+J", this::back));
        all.add(command("form.show_evidence", "form.do_passages", "Alt+E", deeds::evidence));
        for (MissingReason reason : MissingReason.values()) {
            all.add(
                    Command.of(
                            "form." + reason.key(),
                            Command.Group.HERE,
                            Words.of("form.do_missing", FormWords.reason(reason)),
                            "Alt+" + AnswerStrip.key(reason),
                            () -> deeds.missing(reason)));
        }
        all.add(
                command(
                        "form.inferred",
                        "form.key_inferred",
                        "Alt+I",
                        () -> deeds.inferred(!panel.isInferred())));
        all.add(command("form.clear", "form.key_clear", "Alt+C", deeds::clear));
        all.add(command("form.persons", "form.do_persons", "", panel::toPersons));
        all.add(next("form.review_next", "Shortcut+Alt+DOWN", 1));
        all.add(next("form.review_before", "Shortcut+Alt+UP", -1));
        return all;
    }

    private Command next(String id, String keys, int by) {
        return command(id, id, keys, () -> panel.go(by));
    }

    private static Command command(String id, String key, String keys, Runnable action) {
        return Command.of(id, Command.Group.HERE, Words.of(key), keys, action);
    }

    @Override
    public List<KeyHelp> keys() {
        var all = new ArrayList<>(text.keys());
        String part = Words.of("form.keys");
        all.add(new KeyHelp(part, "Enter, Tab", Words.of("form.key_next")));
        all.add(new KeyHelp(part, "Shift+Tab", Words.of("form.key_before")));
        all.add(new KeyHelp(part, "Alt+Up, Alt+Down", Words.of("form.key_section")));
        all.add(new KeyHelp(part, "1-9, y, n", Words.of("form.key_choose")));
        all.add(new KeyHelp(part, "Up, Down", Words.of("form.key_point")));
        all.add(new KeyHelp(part, "Alt+Home", Words.of("form.do_persons")));
        all.add(new KeyHelp(part, "Esc", Words.of("form.key_give_up")));
        String backing = Words.of("form.keys_passages");
        all.add(new KeyHelp(backing, "Up, Down", Words.of("form.key_passage")));
        all.add(new KeyHelp(backing, "Delete", Words.of("form.key_take_off")));
        all.add(new KeyHelp(backing, "Esc, Tab", Words.of("form.key_to_field")));
        return all;
    }
}
