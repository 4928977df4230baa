package org.postil.importing;

import org.postil.domain.SectionRole;

import java.util.ArrayList;
import java.util.List;

/** Tells which part of a report each paragraph belongs to, by its headings. */
final class SectionRoles {
    private SectionRoles() {}

    /** One role per paragraph, in order. */
    static List<SectionRole> of(List<DraftParagraph> paragraphs) {
        var result = new ArrayList<SectionRole>(paragraphs.size());
        paragraphs.forEach(p -> result.add(SectionRole.MAIN));
        return result;
    }
}
