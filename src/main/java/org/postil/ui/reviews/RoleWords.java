package org.postil.ui.reviews;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.DocumentRole;
import org.postil.ui.i18n.Words;

/** The roles of documents in the words of the screen. */
final class RoleWords extends StringConverter<DocumentRole> {
    static String of(DocumentRole role) {
        return Words.of("reviews.role_" + role.key());
    }

    @Override
    public String toString(@Nullable DocumentRole role) {
        return role == null ? "" : of(role);
    }

    @Override
    public DocumentRole fromString(String name) {
        for (var role : DocumentRole.values()) {
            if (of(role).equals(name)) {
                return role;
            }
        }
        return DocumentRole.OVERVIEW_REPORT;
    }
}
