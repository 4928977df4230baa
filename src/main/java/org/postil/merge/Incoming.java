package org.postil.merge;

import org.postil.project.ContentTable;
import org.postil.project.Project;
import org.postil.project.ProjectContent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What comes in as a whole, read and not yet looked at.
 *
 * @param name where it comes from, for the history: a file name
 * @param bodies the texts and bytes that its rows name by their hashes
 */
public record Incoming(String name, ProjectContent content, Bodies bodies) {
    /** Texts and bytes by their hashes. */
    public interface Bodies {
        Optional<String> text(String hash);

        Optional<byte[]> bytes(String hash);
    }

    /** A colleague's file, open. It must stay open until the plan is applied. */
    public static Incoming of(String name, Project other) {
        return new Incoming(name, other.content(), bodiesOf(other));
    }

    static Bodies bodiesOf(Project project) {
        return new Bodies() {
            @Override
            public Optional<String> text(String hash) {
                return project.textOf(hash);
            }

            @Override
            public Optional<byte[]> bytes(String hash) {
                return project.source(hash);
            }
        };
    }

    /** The same with some tables alone, and what was removed from them. */
    Incoming only(Set<ContentTable> tables) {
        var rows = new EnumMap<>(content.rows());
        rows.keySet().retainAll(tables);
        var removed = new EnumMap<ContentTable, Map<String, String>>(ContentTable.class);
        removed.putAll(content.removed());
        removed.keySet().retainAll(tables);
        return new Incoming(
                name,
                new ProjectContent(
                        content.projectGuid(),
                        content.settings(),
                        rows,
                        removed,
                        content.purged(),
                        content.counterparts(),
                        content.actions()),
                bodies);
    }
}
