package org.postil.ui.quotes;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.PublicationForm;
import org.postil.coding.quotes.Quote;
import org.postil.domain.Code;
import org.postil.domain.Span;
import org.postil.ui.control.Chip;
import org.postil.ui.control.KeptText;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Optional;
import java.util.function.Function;

/** One quote: how it is printed, checked while it is typed, its source and its citation. */
final class QuotePane {
    private static final double WIDTH = 380;

    /** What can be done with the quote shown. */
    interface Acts {
        void form(Quote quote, String form);

        void star(Quote quote);

        void use(Quote quote);

        void copy();

        void go();
    }

    private final Acts acts;
    private final Function<Code, String> names;
    private final ScrollPane root = new ScrollPane();
    private final Label citation = Labels.title("");
    private final Label document = Labels.muted("");
    private final KeptText form = new KeptText(this::keep);
    private final Label verdict = new Label();
    private final TextFlow preview = new TextFlow();
    private final Label source = Labels.body("");
    private final FlowPane themes = new FlowPane(6, 6);
    private final ToggleButton star =
            new ToggleButton(Words.of("quotes.starred"), Icons.of(Feather.STAR));
    private final ToggleButton used =
            new ToggleButton(Words.of("quotes.used"), Icons.of(Feather.CHECK));
    private Optional<Quote> shown = Optional.empty();

    QuotePane(Acts acts, Function<Code, String> names) {
        this.acts = acts;
        this.names = names;
        form.setId("quote-form");
        form.setPrefRowCount(7);
        form.setAccessibleText(Words.of("quotes.form"));
        form.textProperty().addListener((property, was, now) -> check());
        verdict.setId("quote-verdict");
        verdict.setWrapText(true);
        preview.setId("quote-preview");
        preview.getStyleClass().add("quote-preview");
        preview.managedProperty().bind(preview.visibleProperty());
        preview.setOnMouseClicked(event -> selectMistake());
        star.getStyleClass().add("quote-toggle");
        used.getStyleClass().add("quote-toggle");
        star.setId("quote-star");
        used.setId("quote-used");
        star.setOnAction(event -> shown.ifPresent(acts::star));
        used.setOnAction(event -> shown.ifPresent(acts::use));
        var copy = new Button(Words.of("quotes.copy"), Icons.of(Feather.COPY));
        copy.setId("quote-copy");
        copy.setOnAction(event -> acts.copy());
        var go = new Button(Words.of("quotes.go"), Icons.of(Feather.ARROW_RIGHT));
        go.setId("quote-go");
        go.setOnAction(event -> acts.go());
        var asItStands = new Button(Words.of("quotes.as_it_stands"));
        asItStands.setId("quote-as-it-stands");
        asItStands.setOnAction(event ->
                shown.ifPresent(quote -> {
                    form.setText(quote.source());
                    form.keep();
                }));
        source.setWrapText(true);
        var box =
                new VBox(
                        10,
                        new VBox(2, citation, document),
                        new FlowPane(8, 8, star, used, copy, go),
                        Labels.section(Words.of("quotes.form")),
                        form,
                        verdict,
                        preview,
                        new FlowPane(8, 8, asItStands),
                        Labels.muted(Words.of("quotes.form_help")),
                        Labels.section(Words.of("quotes.source")),
                        source,
                        Labels.section(Words.of("quotes.themes")),
                        themes);
        box.getChildren().stream()
                .filter(Label.class::isInstance)
                .forEach(label -> ((Label) label).setWrapText(true));
        box.getStyleClass().add("quote-pane");
        root.setContent(box);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("side-panel", "quote-side");
        root.setMinWidth(WIDTH);
        root.setPrefWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        root.setFocusTraversable(false);
    }

    /** Shows a quote; what was being written about another one is kept first. */
    void show(Quote quote) {
        boolean same = shown.filter(q -> q.passage().id() == quote.passage().id()).isPresent();
        if (!same) {
            form.keep();
        }
        shown = Optional.of(quote);
        String written = quote.form().isEmpty() ? oneLine(quote.source()) : quote.form();
        if (same) {
            form.follow(written);
        } else {
            form.begin(written);
        }
        citation.setText(quote.citation());
        String title = quote.document().title();
        boolean says = !title.equals(quote.review().reference());
        document.setText(title);
        document.setVisible(says);
        document.setManaged(says);
        star.setSelected(quote.passage().starred());
        used.setSelected(quote.used());
        source.setText(quote.source());
        themes.getChildren()
                .setAll(
                        quote.themes().stream()
                                .map(code -> (Node) new Chip(names.apply(code), code.colour()))
                                .toList());
        check();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void keep(String written) {
        shown.ifPresent(quote ->
                acts.form(
                        quote, written.equals(oneLine(quote.source())) ? quote.source() : written));
    }

    private FormCheck checked() {
        return shown.map(quote -> PublicationForm.check(quote.source(), form.getText()))
                .orElse(new FormCheck.Faithful());
    }

    private void check() {
        switch (checked()) {
            case FormCheck.Faithful faithful -> {
                verdict.setText(Words.of("quotes.faithful"));
                verdict.setGraphic(Icons.of(Feather.CHECK_CIRCLE, "quote-sign"));
                verdict.getStyleClass().setAll("label", "quote-verdict", "quote-faithful");
                preview.setVisible(false);
            }
            case FormCheck.Differs(Span at, String words) -> {
                verdict.setText(words);
                verdict.setGraphic(Icons.of(Feather.ALERT_OCTAGON, "quote-sign"));
                verdict.getStyleClass().setAll("label", "quote-verdict", "quote-differs");
                showMistake(at);
            }
        }
    }

    private void showMistake(Span at) {
        String text = form.getText();
        int from = Math.max(0, at.start() - 60);
        var wrong = new Text(at.isEmpty() ? "\u2038" : at.of(text));
        wrong.getStyleClass().addAll("text", "quote-mistake");
        wrong.setUnderline(true);
        var before = new Text((from > 0 ? "\u2026" : "") + text.substring(from, at.start()));
        int to = Math.min(text.length(), at.end() + 60);
        var after = new Text(text.substring(at.end(), to) + (to < text.length() ? "\u2026" : ""));
        before.getStyleClass().add("text");
        after.getStyleClass().add("text");
        preview.getChildren().setAll(before, wrong, after);
        preview.setVisible(true);
    }

    /** Selects what differs in the field. */
    void selectMistake() {
        if (checked() instanceof FormCheck.Differs(Span at, String words)) {
            form.requestFocus();
            form.selectRange(at.start(), at.end());
        }
    }

    KeptText form() {
        return form;
    }

    Node node() {
        return root;
    }
}
