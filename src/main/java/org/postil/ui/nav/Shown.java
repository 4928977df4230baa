package org.postil.ui.nav;

import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.Optional;

/** Whose passages stand in a text; never whose are counted. */
public sealed interface Shown {
    /** Those of whoever is coding. */
    record Mine() implements Shown {
        @Override
        public boolean shows(Passage passage, Optional<Coder> me) {
            return me.isEmpty() || passage.coder() == me.get().id();
        }
    }

    /** Those of one other coder. */
    record One(long coder, String name) implements Shown {
        @Override
        public boolean shows(Passage passage, Optional<Coder> me) {
            return passage.coder() == coder;
        }
    }

    /** Everybody's. */
    record All() implements Shown {
        @Override
        public boolean shows(Passage passage, Optional<Coder> me) {
            return true;
        }
    }

    /** What was decided or is shared by all coders, as the layer final counts it. */
    record Final() implements Shown {
        /** Which passages these are takes all of a review to tell. */
        @Override
        public boolean shows(Passage passage, Optional<Coder> me) {
            return true;
        }
    }

    /**
     * Whether a passage is shown.
     *
     * @param me who is coding
     */
    boolean shows(Passage passage, Optional<Coder> me);

    /** As it is kept with the project's screens: "mine", "all", "final" or a coder's GUID. */
    default String key(Snapshot snapshot) {
        return switch (this) {
            case Mine mine -> "mine";
            case All all -> "all";
            case Final last -> "final";
            case One one ->
                    snapshot.coders().stream()
                            .filter(c -> c.id() == one.coder())
                            .map(Coder::guid)
                            .findFirst()
                            .orElse("mine");
        };
    }

    /** What {@link #key} kept; one's own where that is no longer there. */
    static Shown read(String key, Snapshot snapshot) {
        if (key.equals("all")) {
            return new All();
        }
        if (key.equals("final")) {
            return new Final();
        }
        return snapshot.coders().stream()
                .filter(c -> c.guid().equals(key))
                .findFirst()
                .<Shown>map(c -> new One(c.id(), c.name()))
                .orElseGet(Mine::new);
    }
}
