package org.postil.coding.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How many of what should be found were found, and how many of what was found should be. */
final class Score {
    private final String what;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int right;

    Score(String what) {
        this.what = what;
    }

    /** Each may be wanted, and found, several times. */
    void compare(String where, Collection<String> wanted, Collection<String> found) {
        var open = new ArrayList<>(wanted);
        for (String one : found) {
            if (open.remove(one)) {
                right++;
            } else {
                wrong.add(where + ": " + one);
            }
        }
        open.forEach(one -> missed.add(where + ": " + one));
    }

    double precision() {
        return right + wrong.size() == 0 ? 1 : (double) right / (right + wrong.size());
    }

    double recall() {
        return right + missed.size() == 0 ? 1 : (double) right / (right + missed.size());
    }

    List<String> missed() {
        return missed;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)",
                what,
                precision(),
                recall(),
                right,
                wrong.size(),
                missed.size());
    }
}
