package org.postil.importing;

import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.List;

/** Reads plain text: one paragraph a line, or wrapped, or printed on pages. */
final class TextReader implements FormatReader {
    private static final String NAME = "text";
    private static final String VERSION = "1";
    private static final int FEWEST_PAGE_MARKS = 3;

    @Override
    public Extracted read(byte[] file, String name, Cancellation cancellation) {
        if (file.length > 4L * ReadingLimits.CHARACTERS) {
            return Refusal.tooLong();
        }
        var decoded = TextDecoder.decode(file);
        if (decoded.text().length() > ReadingLimits.CHARACTERS) {
            return Refusal.tooLong();
        }
        cancellation.check();
        var warnings = new ArrayList<String>();
        if (decoded.guessed()) {
            warnings.add(
                    "The file does not say how its letters are coded; it was read as "
                            + decoded.charset()
                            + ". Look whether quotes and accents are right.");
        }
        var builder = new LayoutBuilder();
        int pages = read(decoded.text(), builder);
        cancellation.check();
        return Reading.of(builder, pages, false, warnings, NAME, VERSION);
    }

    /** Gives the number of pages, 0 when the text has none. */
    private static int read(String text, LayoutBuilder builder) {
        var pages = pages(text);
        if (pages.size() < 2) {
            TextShapes.add(WrappedText.blocks(unpaged(pages)), builder);
            return 0;
        }
        var body = PagedText.of(pages);
        body.furniture().forEach(builder::furniture);
        for (int page = 1; page <= pages.size(); page++) {
            builder.page(new LayoutBuilder.PageSize(page, 0, 0, 0));
        }
        TextShapes.add(WrappedText.blocks(body.lines()), builder);
        return pages.size();
    }

    private static List<TextLine> unpaged(List<List<String>> pages) {
        var lines = new ArrayList<TextLine>();
        for (var page : pages) {
            for (var line : page) {
                lines.add(new TextLine(line, 0, false));
            }
        }
        return lines;
    }

    /** The lines of each page; a text without page breaks is one page. */
    private static List<List<String>> pages(String text) {
        var pages = new ArrayList<List<String>>();
        var page = new ArrayList<String>();
        int marks = 0;
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = start; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c > 0x0D && c != 0x85 && c != 0x2028 && c != 0x2029 || c < '\n') {
                continue;
            }
            var line = text.substring(start, i);
            page.add(line);
            marks += PageNumbers.isSpelledOut(line) ? 1 : 0;
            if (c == '\f') {
                pages.add(page);
                page = new ArrayList<>();
            }
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        if (pages.isEmpty() && marks >= FEWEST_PAGE_MARKS) {
            return PageNumbers.cut(page);
        }
        if (pages.isEmpty() || page.stream().anyMatch(line -> !line.isBlank())) {
            pages.add(page);
        }
        return pages;
    }
}
