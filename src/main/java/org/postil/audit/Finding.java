package org.postil.audit;

/**
 * Something that would not stand up in print.
 *
 * @param about the review, code or variable by the name people know it by
 * @param words what is found there; holds no report text
 * @param key stays the same from check to check as long as it is about the same thing: by it a
 *     finding is ignored
 */
public record Finding(Kind kind, String about, String words, Subject subject, String key) {
    static Finding of(Kind kind, String about, String words, Subject subject, String guid) {
        return new Finding(kind, about, words, subject, kind.key() + ":" + guid);
    }
}
