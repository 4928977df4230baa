package org.postil.importing;

import java.util.List;

/**
 * A paragraph of a plain text, its lines joined.
 *
 * @param page where it begins, 0 without pages
 * @param breaks offsets at which a new page begins inside it
 * @param joins offsets at which a hyphen at a line's end was taken out
 */
record TextBlock(String text, int page, List<Integer> breaks, List<Integer> joins) {}
