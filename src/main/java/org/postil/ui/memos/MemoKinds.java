package org.postil.ui.memos;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.MemoKind;
import org.postil.ui.i18n.Words;

/** What the kinds of what a memo is on are called, and their signs. */
final class MemoKinds {
    private MemoKinds() {}

    static String word(MemoKind kind) {
        return switch (kind) {
            case PASSAGE -> Words.of("memos.passage");
            case CODE -> Words.of("memos.code");
            case DOCUMENT -> Words.of("memos.document");
            case REVIEW -> Words.of("memos.review");
            case RECOMMENDATION -> Words.of("memos.recommendation");
            case PERSON -> Words.of("memos.person");
            case PROJECT -> Words.of("memos.project");
        };
    }

    static Feather icon(MemoKind kind) {
        return switch (kind) {
            case PASSAGE -> Feather.ALIGN_LEFT;
            case CODE -> Feather.TAG;
            case DOCUMENT -> Feather.FILE_TEXT;
            case REVIEW -> Feather.INBOX;
            case RECOMMENDATION -> Feather.CHECK_SQUARE;
            case PERSON -> Feather.USER;
            case PROJECT -> Feather.BOOK;
        };
    }
}
