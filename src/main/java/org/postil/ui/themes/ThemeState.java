package org.postil.ui.themes;

/** What the middle of the screen shows. */
sealed interface ThemeState {
    /** No code was made yet. */
    record NoCodes() implements ThemeState {}

    /** There is no passage at all yet. */
    record NoPassages() implements ThemeState {}

    /** Nothing fits the query. */
    record Nothing() implements ThemeState {}

    record Wrong(ThemeQuery.Misread misread) implements ThemeState {}

    /** They are being looked for the first time. */
    record Looking() implements ThemeState {}

    record Passages() implements ThemeState {}
}
