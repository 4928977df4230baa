package org.postil.ui.register;

/** What a filter lets through. */
sealed interface Wanted<T> {
    record All<T>() implements Wanted<T> {}

    /** Only what has none. */
    record Without<T>() implements Wanted<T> {}

    record One<T>(T value) implements Wanted<T> {}
}
