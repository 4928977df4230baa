package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Group;
import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class NavigatorTest {
    /** Remembers what it was told, and where one is on it. */
    private static final class Notebook implements Screen {
        final List<String> told = new ArrayList<>();
        String place = "";

        @Override
        public Node node() {
            return new Group();
        }

        @Override
        public ObservableStringValue title() {
            return new SimpleStringProperty("");
        }

        @Override
        public void activate(Destination to) {
            told.add("shown");
        }

        @Override
        public void deactivate() {
            told.add("left");
        }

        @Override
        public Map<String, String> saveState() {
            return Map.of("place", place);
        }

        @Override
        public void restoreState(Map<String, String> state) {
            place = state.getOrDefault("place", "");
        }
    }

    private final Map<WorkView, Notebook> screens = new EnumMap<>(WorkView.class);

    private Navigator navigator(Map<WorkView, Map<String, String>> left) {
        screens.put(WorkView.READ, new Notebook());
        screens.put(WorkView.TALLY, new Notebook());
        return new Navigator(this::screen, screens::containsKey, left);
    }

    private final Navigator navigator = navigator(Map.of());

    private Destination here() {
        return Optional.ofNullable(navigator.hereProperty().get()).orElseThrow().destination();
    }

    private Notebook screen(WorkView view) {
        return Optional.ofNullable(screens.get(view)).orElseThrow();
    }

    private Notebook tally() {
        return screen(WorkView.TALLY);
    }

    @Test
    void fromACellToTheTextAndBackComesToTheSameCell() {
        var cell = new Destination.Tally(Optional.of(new Destination.Cell("T1", "education")));
        navigator.go(cell);
        tally().place = "scrolled to the third row";
        navigator.go(Destination.text(4, new Span(10, 20)));
        tally().place = "";
        navigator.back();
        assertThat(here()).isEqualTo(cell);
        assertThat(tally().place).isEqualTo("scrolled to the third row");
        navigator.forward();
        assertThat(here()).isEqualTo(Destination.text(4, new Span(10, 20)));
    }

    @Test
    void goingElsewhereEndsWhatWasForward() {
        navigator.go(Destination.to(WorkStep.TALLY));
        navigator.go(Destination.to(WorkStep.READ));
        navigator.back();
        assertThat(navigator.canGoForwardProperty().get()).isTrue();
        navigator.go(Destination.text(1));
        assertThat(navigator.canGoForwardProperty().get()).isFalse();
        assertThat(navigator.canGoBackProperty().get()).isTrue();
    }

    @Test
    void aScreenHearsOfBeingLeftButNotWhenOnlyThePlaceOnItChanges() {
        navigator.go(Destination.to(WorkStep.TALLY));
        navigator.go(new Destination.Tally(Optional.of(new Destination.Cell("T1", ""))));
        assertThat(tally().told).containsExactly("shown", "shown");
        navigator.go(Destination.to(WorkStep.READ));
        assertThat(tally().told).containsExactly("shown", "shown", "left");
    }

    @Test
    void aStepWithoutAScreenIsPassedOver() {
        navigator.go(Destination.to(WorkStep.TALLY));
        navigator.go(Destination.to(WorkStep.COMPARE));
        assertThat(here().step()).isEqualTo(WorkStep.TALLY);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void aScreenOpensAsItWasLeftWhenTheProjectWasClosed() {
        var left = Map.of(WorkView.TALLY, Map.of("place", "row 9"));
        var again = navigator(left);
        again.go(Destination.to(WorkStep.TALLY));
        assertThat(tally().place).isEqualTo("row 9");
        tally().place = "row 12";
        assertThat(again.leave()).containsEntry(WorkView.TALLY, Map.of("place", "row 12"));
    }

    @Test
    void aStepIsEnteredWhereItWasLeftAndEnteredAgainGoesToItsNextScreen() {
        screens.put(WorkView.QUOTES, new Notebook());
        navigator.enter(WorkStep.TALLY);
        assertThat(here().view()).isEqualTo(WorkView.TALLY);
        navigator.go(Destination.to(WorkView.QUOTES));
        navigator.enter(WorkStep.READ);
        navigator.enterNext(WorkStep.TALLY);
        assertThat(here().view()).isEqualTo(WorkView.QUOTES);
        navigator.enterNext(WorkStep.TALLY);
        assertThat(here().view()).isEqualTo(WorkView.TALLY);
        navigator.enterNext(WorkStep.READ);
        navigator.enterNext(WorkStep.READ);
        assertThat(here().view()).isEqualTo(WorkView.READ);
    }
}
