package org.postil.merge;

import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.util.List;
import java.util.function.Predicate;

/** Finds codes by what people call them. */
public final class CodeNames {
    private CodeNames() {}

    /**
     * The GUIDs of the codes that a word may mean: by key, else by path ("A / B"), else by name;
     * case does not matter. Several only when it is ambiguous.
     */
    public static List<String> find(ProjectContent content, String word) {
        var naming = Naming.of(content);
        var codes = content.of(ContentTable.CODE);
        String wanted = word.strip();
        for (Predicate<ContentRow> is :
                List.<Predicate<ContentRow>>of(
                        c -> c.text("key").equalsIgnoreCase(wanted),
                        c -> naming.name(c).equalsIgnoreCase(wanted),
                        c -> c.text("name").equalsIgnoreCase(wanted))) {
            var found = codes.stream().filter(is).map(ContentRow::guid).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
