package org.postil.tables;

import org.postil.tally.TallyRequest;

/**
 * How a table is counted and laid out, in terms of one snapshot.
 *
 * @param title as printed above it; empty for what the rows and columns are
 */
public record TableSettings(String title, TallyRequest request, Presentation presentation) {}
