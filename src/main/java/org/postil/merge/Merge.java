package org.postil.merge;

import org.postil.domain.Coder;
import org.postil.project.BackupResult;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ContentWriter;
import org.postil.project.Edit;
import org.postil.project.Project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Merges what comes in into a project: first the plan, then all of it in one step. */
public final class Merge {
    /** Columns of which no two rows may have the same value. */
    private static final Map<ContentTable, String> UNIQUE =
            Map.of(
                    ContentTable.CODER, "name",
                    ContentTable.REVIEW, "reference",
                    ContentTable.FACET, "key",
                    ContentTable.CODE, "key",
                    ContentTable.VARIABLE, "key",
                    ContentTable.PERSON, "label",
                    ContentTable.SAVED_TABLE, "name",
                    ContentTable.SAVED_FILTER, "name");

    private final Project project;

    public Merge(Project project) {
        this.project = project;
    }

    /** What became of a plan. */
    public sealed interface Outcome {
        /**
         * @param backup a verified copy of the project as it was before
         */
        record Merged(Path backup, int rows) implements Outcome {}

        /** There was nothing to write, and nothing was. */
        record Unchanged() implements Outcome {}

        /**
         * Nothing was written.
         *
         * @param why for the user
         */
        record NotMerged(String why) implements Outcome {}
    }

    /** What a merge would do to the project as it is now. */
    public MergePlan plan(Incoming incoming, MergeChoices choices) {
        return MergePlan.of(project.content(), incoming, choices);
    }

    /**
     * Plans and applies in one action that can be undone, after a backup. Either all of it is done
     * or nothing.
     */
    public Outcome apply(MergePlan plan, Optional<Coder> by) {
        if (plan.changesNothing()) {
            return new Outcome.Unchanged();
        }
        return switch (project.backUp("before merge")) {
            case BackupResult.Failed failed ->
                    new Outcome.NotMerged(
                            "Nothing was merged, because no backup could be made first. "
                                    + failed.words());
            case BackupResult.Made made -> {
                project.act(
                        by,
                        "Merge " + plan.incoming().name(),
                        edit -> {
                            write(plan, edit);
                            return plan.rows();
                        });
                yield new Outcome.Merged(made.file(), plan.rows());
            }
        };
    }

    /** Part of an action. */
    static void write(MergePlan plan, Edit edit) {
        var writer = edit.content();
        bodies(plan, writer);
        for (ContentTable table : ContentTable.values()) {
            park(plan, table, writer);
        }
        // what a changed row refers to may be new, what goes may be what it referred to: references
        // are checked at the end, and rows go before what they belong to
        for (ContentTable table : ContentTable.values()) {
            writer.add(table, plan.added(table));
        }
        for (ContentTable table : ContentTable.values()) {
            writer.change(table, plan.changed(table));
        }
        var tables = ContentTable.values();
        for (int i = tables.length - 1; i >= 0; i--) {
            writer.remove(tables[i], plan.removed(tables[i]));
        }
        plan.counterparts()
                .forEach((guid, table) -> writer.counterpart(table, guid, plan.own(guid)));
    }

    /** Names that only one may have are given up before they are taken by another. */
    private static void park(MergePlan plan, ContentTable table, ContentWriter writer) {
        String column = UNIQUE.get(table);
        if (column == null) {
            return;
        }
        var parked = new ArrayList<>(plan.removed(table));
        for (ContentRow row : plan.changed(table)) {
            var before = plan.before(row);
            if (before != null && !before.text(column).equals(row.text(column))) {
                parked.add(row);
            }
        }
        writer.park(table, column, parked);
    }

    private static void bodies(MergePlan plan, ContentWriter writer) {
        var bodies = plan.incoming().bodies();
        for (ContentRow version : plan.added(ContentTable.TEXT_VERSION)) {
            String hash = version.text("text_hash");
            bodies.text(hash).ifPresent(body -> writer.text(hash, body));
            bytes(bodies, version.text("layout_hash"), writer);
            bytes(bodies, version.text("glyphs_hash"), writer);
        }
        for (ContentRow document : plan.added(ContentTable.DOCUMENT)) {
            if (!bytes(bodies, document.text("source_hash"), writer)) {
                writer.setting(WorkPackage.ORIGINALS_LEFT_OUT, "yes");
            }
        }
    }

    private static boolean bytes(Incoming.Bodies bodies, String hash, ContentWriter writer) {
        var bytes = hash.isEmpty() ? Optional.<byte[]>empty() : bodies.bytes(hash);
        bytes.ifPresent(found -> writer.bytes(hash, found));
        return bytes.isPresent();
    }
}
