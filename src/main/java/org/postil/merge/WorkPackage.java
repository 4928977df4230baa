package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.domain.ReviewNoun;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectContent;
import org.postil.project.Projects;
import org.postil.project.SettingStore;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file that a coder gets to work in: written afresh from a list of what may go out, never
 * copied and cut down. It holds the reviews given to them with their texts, the codebook, the
 * extraction template and the coder; nothing that anybody coded, answered, noted or decided, no
 * history, and the files that the texts came from only if wanted.
 */
public final class WorkPackage {
    /** Setting of a package: GUID of the project that it was given from. */
    public static final String PROJECT = "package.project";

    /** Setting of a package: GUID of the coder that it was given to. */
    public static final String CODER = "package.coder";

    /** Setting of a package: when it was made, ISO 8601. */
    public static final String MADE_AT = "package.made_at";

    /** Setting of a project whose documents need not have the files they were made of. */
    static final String ORIGINALS_LEFT_OUT = "originals.left_out";

    /** What is given again to one who is at work: what the study counts by, nothing else. */
    static final Set<ContentTable> FRAME =
            Set.of(
                    ContentTable.FACET,
                    ContentTable.CODE,
                    ContentTable.CODE_ALIAS,
                    ContentTable.CODE_GROUP,
                    ContentTable.CODE_GROUP_MEMBER,
                    ContentTable.VARIABLE,
                    ContentTable.CATEGORY);

    private static final Set<String> SETTINGS = Set.of(ReviewNoun.KEY, SettingStore.FRAME);

    private final Projects projects;
    private final InstantSource clock;

    public WorkPackage(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** What was given, or why nothing was. */
    public sealed interface Given {
        /**
         * @param reviews references, in order
         * @param assigned true when they are the coder's; false when none are and all went
         */
        record Written(List<String> reviews, boolean assigned) implements Given {}

        /**
         * @param reason for the user
         */
        record NotWritten(String reason) implements Given {}
    }

    /**
     * Writes a package of the reviews assigned to the coder, of all included ones where none are.
     *
     * @param out where no file is yet
     * @param originals true to put in the files that the texts came from
     */
    public Given write(Project project, Coder coder, Path out, boolean originals) {
        return write(project, coder, out, originals, false);
    }

    /**
     * Writes a package.
     *
     * @param out where no file is yet
     * @param originals true to put in the files that the texts came from
     * @param all true to give all included reviews, whatever is assigned
     */
    public Given write(Project project, Coder coder, Path out, boolean originals, boolean all) {
        var content = project.content();
        var bodies = Incoming.bodiesOf(project);
        var mine = all ? Set.<String>of() : reviewsOf(content, coder);
        var reviews =
                content.of(ContentTable.REVIEW).stream()
                        .filter(r -> r.text("inclusion").equals("included"))
                        .filter(r -> mine.isEmpty() || mine.contains(r.guid()))
                        .toList();
        if (reviews.isEmpty()) {
            return new Given.NotWritten(
                    "There is no review to give: none is included"
                            + (mine.isEmpty()
                                    ? "."
                                    : " of those assigned to " + coder.name() + "."));
        }
        var selection = new Selection(content, coder, reviews, originals);
        var refused = projects.write(out, edit -> fill(edit, content, selection, bodies));
        return refused.<Given>map(Given.NotWritten::new)
                .orElseGet(() ->
                        new Given.Written(
                                reviews.stream().map(r -> r.text("reference")).toList(),
                                !mine.isEmpty()));
    }

    private static Set<String> reviewsOf(ProjectContent content, Coder coder) {
        var mine = new HashSet<String>();
        for (ContentRow row : content.of(ContentTable.ASSIGNMENT)) {
            if (row.text("coder").equals(coder.guid())) {
                mine.add(row.text("review"));
            }
        }
        return mine;
    }

    /** The rows that may go out: what is not named here stays. */
    private record Selection(
            ProjectContent content, Coder coder, List<ContentRow> reviews, boolean originals) {
        List<ContentRow> rows(ContentTable table) {
            var given = new HashSet<String>();
            reviews.forEach(review -> given.add(review.guid()));
            return switch (table) {
                case CODER -> keep(table, row -> row.guid().equals(coder.guid()));
                case REVIEW -> signed(reviews);
                case DOCUMENT -> keep(table, row -> given.contains(row.text("review")));
                case TEXT_VERSION -> texts();
                case FACET, CODE, CODE_ALIAS, CODE_GROUP, CODE_GROUP_MEMBER, VARIABLE, CATEGORY ->
                        keep(table, row -> true);
                case ASSIGNMENT ->
                        keep(
                                table,
                                row ->
                                        row.text("coder").equals(coder.guid())
                                                && given.contains(row.text("review")));
                case PERSON,
                        PERSON_ROLE,
                        RECOMMENDATION,
                        RECOMMENDATION_PLACE,
                        PASSAGE,
                        CODING,
                        QUOTATION,
                        ANSWER,
                        EVIDENCE,
                        MEMO,
                        READ_MARK,
                        DECISION,
                        ANSWER_DECISION,
                        SKIPPED_SUGGESTION,
                        SAVED_TABLE,
                        SAVED_FILTER ->
                        List.of();
            };
        }

        private interface Wanted {
            boolean is(ContentRow row);
        }

        private List<ContentRow> keep(ContentTable table, Wanted wanted) {
            return signed(content.of(table).stream().filter(wanted::is).toList());
        }

        private List<ContentRow> texts() {
            var documents = new HashSet<String>();
            rows(ContentTable.DOCUMENT).forEach(row -> documents.add(row.guid()));
            var result = new ArrayList<ContentRow>();
            for (ContentRow row : content.of(ContentTable.TEXT_VERSION)) {
                if (documents.contains(row.text("document"))) {
                    // where the characters stand on the pages is of use with the pages only
                    result.add(originals ? row : row.with("glyphs_hash", null));
                }
            }
            return result;
        }

        /** Who else wrote a row is nobody's business. */
        private List<ContentRow> signed(List<ContentRow> rows) {
            var result = new ArrayList<ContentRow>();
            for (ContentRow row : rows) {
                boolean others =
                        row.table().has("modified_by")
                                && !row.text("modified_by").equals(coder.guid());
                result.add(others ? row.with("modified_by", "") : row);
            }
            return result;
        }
    }

    private void fill(
            Edit edit, ProjectContent content, Selection selection, Incoming.Bodies bodies) {
        var writer = edit.content();
        for (ContentTable table : ContentTable.values()) {
            writer.add(table, selection.rows(table));
        }
        for (ContentRow text : selection.rows(ContentTable.TEXT_VERSION)) {
            bodies.text(text.text("text_hash"))
                    .ifPresent(body -> writer.text(text.text("text_hash"), body));
            give(text.text("layout_hash"), bodies, writer);
            give(text.text("glyphs_hash"), bodies, writer);
        }
        if (selection.originals()) {
            selection
                    .rows(ContentTable.DOCUMENT)
                    .forEach(row -> give(row.text("source_hash"), bodies, writer));
        } else {
            edit.settings().set(ORIGINALS_LEFT_OUT, "yes");
        }
        for (String key : SETTINGS) {
            var value = content.settings().get(key);
            if (value != null) {
                edit.settings().set(key, value);
            }
        }
        edit.settings().set(PROJECT, content.projectGuid());
        edit.settings().set(CODER, selection.coder().guid());
        edit.settings().set(MADE_AT, clock.instant().toString());
    }

    private static void give(
            String hash, Incoming.Bodies bodies, org.postil.project.ContentWriter writer) {
        if (!hash.isEmpty()) {
            bodies.bytes(hash).ifPresent(bytes -> writer.bytes(hash, bytes));
        }
    }

    /** Why a file is not the package of a coder from a project; empty when it is. */
    public static Optional<String> whyNotOf(Project given, Project project, Coder coder) {
        Map<String, String> settings = given.snapshot().settings();
        @Nullable String from = settings.get(PROJECT);
        if (from == null) {
            return Optional.of("It is no package that was given to a coder.");
        }
        if (!from.equals(project.snapshot().settings().get(SettingStore.PROJECT_GUID))) {
            return Optional.of("It was given from another project.");
        }
        return coder.guid().equals(settings.get(CODER))
                ? Optional.empty()
                : Optional.of("It was given to another coder than " + coder.name() + ".");
    }

    /** What would become of a package when the codebook and the template are given again. */
    public static MergePlan planAgain(Project given, Project project, String name) {
        var frame = Incoming.of(name, project).only(FRAME);
        return MergePlan.of(given.content(), unsigned(frame), MergeChoices.USUAL);
    }

    private static Incoming unsigned(Incoming frame) {
        var rows = new java.util.EnumMap<ContentTable, List<ContentRow>>(ContentTable.class);
        frame.content()
                .rows()
                .forEach((table, list) ->
                        rows.put(
                                table,
                                list.stream()
                                        .map(row ->
                                                table.has("modified_by")
                                                        ? row.with("modified_by", "")
                                                        : row)
                                        .toList()));
        var content = frame.content();
        return new Incoming(
                frame.name(),
                new ProjectContent(
                        content.projectGuid(),
                        content.settings(),
                        rows,
                        content.removed(),
                        content.purged(),
                        content.counterparts(),
                        content.actions()),
                frame.bodies());
    }
}
