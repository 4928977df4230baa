package org.postil.ui.search;

/** What the search screen shows. */
sealed interface SearchState {
    /** There is nothing to search in. */
    record NoTexts() implements SearchState {}

    /** Nothing is looked for. */
    record Start() implements SearchState {}

    /** Looked for and not found; the list is empty. */
    record Nothing() implements SearchState {}

    /** Hits are listed. */
    record Hits() implements SearchState {}

    /** What was typed is not understood; the hits of before stay. */
    record Misread(String message, int position, boolean inCondition) implements SearchState {}
}
