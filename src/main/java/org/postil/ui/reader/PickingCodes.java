package org.postil.ui.reader;

import javafx.geometry.Bounds;

import org.postil.domain.Code;
import org.postil.domain.ReviewNoun;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.function.Consumer;

/** The reader's picker for other screens. */
public final class PickingCodes implements CodePicking {
    private final Workbench bench;
    private final RecentCodes recent = new RecentCodes();

    /** Those of the reader are not known here. */
    private final Favourites favourites = new Favourites();

    public PickingCodes(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public void pick(Bounds anchor, String words, List<Code> before, Consumer<List<Picked>> apply) {
        var snapshot = bench.session().snapshot();
        var coder = bench.session().coderProperty().get();
        var used = coder.map(c -> recent.of(snapshot, c)).orElseGet(List::of);
        var choices = new CodeChoices(snapshot.codebook(), used, words);
        new CodePicker(
                        choices,
                        favourites,
                        ReviewNoun.of(snapshot),
                        before,
                        picks -> apply.accept(picks.stream().map(this::told).toList()))
                .show(bench.overlays(), anchor, "");
    }

    private Picked told(Pick pick) {
        return switch (pick) {
            case Pick.Known known -> {
                recent.used(known.code().id());
                yield new Picked.Known(known.code());
            }
            case Pick.New made -> new Picked.New(made.facet(), made.name());
        };
    }
}
