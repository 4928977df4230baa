package org.postil.ui.template;

import org.jspecify.annotations.Nullable;
import org.postil.codebook.Frame;
import org.postil.codebook.Frames;
import org.postil.extraction.CategoryForm;
import org.postil.extraction.TemplateEntry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The templates of the frames, to be taken over into a project as a file's is. */
final class FrameEntries {
    private FrameEntries() {}

    /** The frames that have a template, in their order. */
    static List<Frame> frames() {
        return Frames.keys().stream()
                .map(Frames::find)
                .flatMap(Optional::stream)
                .filter(frame -> !frame.variables().isEmpty())
                .toList();
    }

    /** A frame's variables; the line is the place in the frame, from 1. */
    static List<TemplateEntry> of(Frame frame) {
        var entries = new ArrayList<TemplateEntry>();
        for (var variable : frame.variables()) {
            entries.add(
                    new TemplateEntry(
                            entries.size() + 1L,
                            variable.level().key(),
                            variable.key(),
                            variable.name(),
                            variable.type().key(),
                            variable.required() ? "yes" : "no",
                            variable.help(),
                            variable.unit(),
                            written(variable.minimum()),
                            written(variable.maximum()),
                            variable.rule(),
                            variable.categories().stream()
                                    .map(c -> new CategoryForm(c.name(), c.definition()))
                                    .toList(),
                            true));
        }
        return entries;
    }

    private static String written(@Nullable Double limit) {
        return limit == null ? "" : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
