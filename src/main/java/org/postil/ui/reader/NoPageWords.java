package org.postil.ui.reader;

import org.kordamp.ikonli.feather.Feather;
import org.postil.pages.NoPages;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** What is said where a page would be, and there is none. */
record NoPageWords(Feather icon, String title, String sentence) {
    static NoPageWords of(NoPages reason, String fileName) {
        return switch (reason) {
            case NOT_PDF ->
                    new NoPageWords(
                            Feather.FILE_TEXT,
                            Words.of("reader.facsimile_not_pdf"),
                            Words.of("reader.facsimile_not_pdf_words", kind(fileName)));
            case NO_FILE ->
                    new NoPageWords(
                            Feather.FILE_MINUS,
                            Words.of("reader.facsimile_no_file"),
                            Words.of("reader.facsimile_no_file_words"));
            case LOCKED ->
                    new NoPageWords(
                            Feather.LOCK,
                            Words.of("reader.facsimile_locked"),
                            Words.of("reader.facsimile_locked_words"));
            case DAMAGED ->
                    new NoPageWords(
                            Feather.ALERT_TRIANGLE,
                            Words.of("reader.facsimile_damaged"),
                            Words.of("reader.facsimile_damaged_words"));
        };
    }

    private static String kind(String fileName) {
        String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (end) {
            case "docx", "doc" -> Words.of("reader.facsimile_word");
            case "txt" -> Words.of("reader.facsimile_text");
            default -> Words.of("reader.facsimile_other");
        };
    }
}
