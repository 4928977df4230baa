package org.postil.ui.register;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.register.RegisterFilter.Reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What narrows the register, and what it is grouped by. */
final class RegisterBar {
    private final RegisterViewModel model;
    private final ComboBox<Offer<Reviews>> review = box("register-review", "register.review");
    private final ComboBox<Offer<Optional<Scope>>> scope = box("register-scope", "register.scope");
    private final ComboBox<Offer<Wanted<Reach>>> reach = box("register-reach", "register.reach");
    private final ComboBox<Offer<Wanted<Long>>> agency = box("register-agency", "register.agency");
    private final ComboBox<Offer<Wanted<Long>>> theme = box("register-theme", "register.theme");
    private final CheckBox withoutTarget = new CheckBox(Words.of("register.without_target"));
    private final ComboBox<Grouping> grouping = new ComboBox<>();
    private final HBox root = new HBox(6);
    private boolean filling;

    /** A value and what it is called. */
    private record Offer<T>(T value, String words) {}

    RegisterBar(RegisterViewModel model) {
        this.model = model;
        root.getStyleClass().add("register-bar");
        withoutTarget.setId("register-without-target");
        withoutTarget.setMinWidth(Region.USE_PREF_SIZE);
        grouping.setId("register-grouping");
        grouping.getItems().setAll(Grouping.values());
        grouping.setAccessibleText(Words.of("register.grouping"));
        grouping.setTooltip(new Tooltip(Words.of("register.grouping")));
        grouping.setMinWidth(72);
        grouping.setButtonCell(new GroupingCell());
        grouping.setCellFactory(list -> new GroupingCell());
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        // names of agencies and themes are long; room is for the others first
        agency.setPrefWidth(121);
        theme.setPrefWidth(115);
        follow(review, RegisterFilter::of);
        follow(scope, RegisterFilter::ofScope);
        follow(reach, RegisterFilter::ofReach);
        follow(agency, RegisterFilter::ofAgency);
        follow(theme, RegisterFilter::ofTheme);
        withoutTarget
                .selectedProperty()
                .addListener((property, was, now) -> set(filter -> filter.onlyWithoutTarget(now)));
        model.filterProperty().addListener((property, was, now) -> show(now));
        root.getChildren().setAll(grouping, review, scope, reach, agency, theme, withoutTarget);
    }

    Node node() {
        return root;
    }

    private static <T> ComboBox<Offer<T>> box(String id, String words) {
        var box = new ComboBox<Offer<T>>();
        box.setId(id);
        box.setAccessibleText(Words.of(words));
        box.setTooltip(new Tooltip(Words.of(words)));
        box.setButtonCell(new OfferCell<>());
        box.setCellFactory(list -> new OfferCell<>());
        // all in one line: what is chosen is cut before the last of them is
        box.setMinWidth(72);
        box.setMaxWidth(148);
        HBox.setHgrow(box, Priority.SOMETIMES);
        box.setVisibleRowCount(18);
        return box;
    }

    private <T> void follow(
            ComboBox<Offer<T>> box, BiFunction<RegisterFilter, T, RegisterFilter> change) {
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        set(filter -> change.apply(filter, now.value()));
                    }
                });
    }

    private void set(Function<RegisterFilter, RegisterFilter> change) {
        if (!filling) {
            model.filterProperty().set(change.apply(model.filterProperty().get()));
        }
    }

    /** Offers what the project has by now. */
    void offer(Snapshot snapshot) {
        filling = true;
        var reviews = new ArrayList<Offer<Reviews>>();
        reviews.add(
                new Offer<>(
                        new Reviews.Included(),
                        Words.of("register.included_reviews", ReviewNoun.of(snapshot).several())));
        if (snapshot.reviews().stream().anyMatch(r -> r.inclusion() != Inclusion.INCLUDED)) {
            reviews.add(new Offer<>(new Reviews.Every(), Words.of("register.all_reviews")));
        }
        snapshot.reviews()
                .forEach(r -> reviews.add(new Offer<>(new Reviews.One(r.id()), ScopeWords.of(r))));
        fill(review, reviews);
        var scopes = new ArrayList<Offer<Optional<Scope>>>();
        scopes.add(new Offer<>(Optional.empty(), Words.of("register.all_scopes")));
        for (Scope one : Scope.values()) {
            scopes.add(new Offer<>(Optional.of(one), ScopeWords.of(one)));
        }
        fill(scope, scopes);
        var reaches = new ArrayList<Offer<Wanted<Reach>>>();
        reaches.add(new Offer<>(new Wanted.All<>(), Words.of("register.all_reaches")));
        for (Reach one : Reach.values()) {
            reaches.add(new Offer<>(new Wanted.One<>(one), ScopeWords.of(one)));
        }
        reaches.add(new Offer<>(new Wanted.Without<>(), Words.of("register.reach_none")));
        fill(reach, reaches);
        fill(agency, codes(snapshot, Facet.AGENCY, "register.all_agencies", "register.no_agency"));
        fill(theme, codes(snapshot, Facet.THEME, "register.all_themes", "register.no_theme"));
        filling = false;
        show(model.filterProperty().get());
    }

    private static List<Offer<Wanted<Long>>> codes(
            Snapshot snapshot, String facet, String all, String none) {
        var codebook = snapshot.codebook();
        var offers = new ArrayList<Offer<Wanted<Long>>>();
        offers.add(new Offer<>(new Wanted.All<>(), Words.of(all)));
        offers.add(new Offer<>(new Wanted.Without<>(), Words.of(none)));
        for (Code code : codebook.facet(facet).map(codebook::codesOf).orElse(List.of())) {
            String indent = "\u2003".repeat(codebook.level(code) - 1);
            offers.add(new Offer<>(new Wanted.One<>(code.id()), indent + CodeWords.of(code)));
        }
        return offers;
    }

    private static <T> void fill(ComboBox<Offer<T>> box, List<Offer<T>> offers) {
        if (!box.getItems().equals(offers)) {
            box.getItems().setAll(offers);
        }
    }

    private void show(RegisterFilter filter) {
        filling = true;
        choose(review, filter.reviews());
        choose(scope, filter.scope());
        choose(reach, filter.reach());
        choose(agency, filter.agency());
        choose(theme, filter.theme());
        withoutTarget.setSelected(filter.withoutTarget());
        filling = false;
    }

    private static <T> void choose(ComboBox<Offer<T>> box, T value) {
        box.getItems().stream()
                .filter(offer -> offer.value().equals(value))
                .findFirst()
                .or(() -> box.getItems().stream().findFirst())
                .ifPresent(box::setValue);
    }

    private static final class OfferCell<T> extends ListCell<Offer<T>> {
        @Override
        protected void updateItem(@Nullable Offer<T> item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.words());
        }
    }

    private static final class GroupingCell extends ListCell<Grouping> {
        @Override
        protected void updateItem(@Nullable Grouping item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.words());
        }
    }
}
