package org.postil.domain;

/**
 * A kind of code: themes, agencies, or one that the project adds.
 *
 * @param key stable short word: {@link #THEME}, {@link #AGENCY} or the project's own
 */
public record Facet(long id, String guid, String key, String name, int position) {
    public static final String THEME = "theme";
    public static final String AGENCY = "agency";
}
