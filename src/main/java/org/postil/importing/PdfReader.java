package org.postil.importing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads PDF files. */
final class PdfReader implements FormatReader {
    private static final int MOST_PAGES = 5_000;

    /** Characters per page on average below which a file is taken for pictures of pages. */
    private static final int LEAST_CHARACTERS = 10;

    private static final int END_MARK_WITHIN = 2_048;

    @Override
    public Extracted read(byte[] file, String name, Cancellation cancellation) throws IOException {
        if (file.length == 0) {
            return new Extracted.Refused(name + " is empty (0 bytes). Copy it again.");
        }
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(document, file, name, cancellation);
        } catch (InvalidPasswordException e) {
            return locked(name);
        } catch (PageCollector.TooMuch e) {
            return new Extracted.Refused(
                    name + " " + e.getMessage() + ". Divide it into smaller files.");
        } catch (CancellationException e) {
            throw e;
        } catch (LinkageError e) {
            // PDFBox asks for a library we leave out only for files locked with a certificate
            return locked(name);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return damaged(name);
        }
    }

    private static Extracted locked(String name) {
        return new Extracted.Refused(
                name
                        + " is protected by a password; remove it in the program that made it, or"
                        + " print the file to a new PDF, and import that.");
    }

    private static Extracted damaged(String name) {
        return new Extracted.Refused(
                name + " is damaged or incomplete and cannot be read. Copy or download it again.");
    }

    private static Extracted scan(String name, int pages) {
        return new Extracted.NoText(
                pages,
                name
                        + " holds pictures of pages (a scan) or empty pages, but no text. Run text"
                        + " recognition (OCR) over it in another program and import the result.");
    }

    /** Text that can be seen and not read: the fonts do not say what their shapes stand for. */
    private static Extracted unmapped(String name, int pages) {
        return new Extracted.NoText(
                pages,
                name
                        + " shows text, but does not say which letters its shapes are, so the text"
                        + " cannot be read out. Get the Word file or another PDF of it, or run text"
                        + " recognition (OCR) over it anew, and import that.");
    }

    private static long leastOf(List<PrintedPage> pages) {
        return (long) LEAST_CHARACTERS * pages.size();
    }

    private static Extracted read(
            PDDocument document, byte[] file, String name, Cancellation cancellation)
            throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            return new Extracted.Refused(
                    name
                            + " has "
                            + count
                            + " pages; Postil takes files of up to "
                            + MOST_PAGES
                            + ". Divide it.");
        }
        var collector = new PageCollector(cancellation);
        var pages = new ArrayList<PrintedPage>();
        var broken = new ArrayList<Integer>();
        for (PDPage source : document.getPages()) {
            cancellation.check();
            if (pages.size() >= MOST_PAGES) {
                break;
            }
            PrintedPage page = collector.begin(source, pages.size() + 1);
            pages.add(page);
            try {
                collector.processPage(source);
            } catch (PageCollector.TooMuch | CancellationException e) {
                throw e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                broken.add(page.number);
            }
            collector.checkLength();
            page.settle();
        }
        return judged(document, file, name, pages, broken, collector.controls());
    }

    private static Extracted judged(
            PDDocument document,
            byte[] file,
            String name,
            List<PrintedPage> pages,
            List<Integer> broken,
            int controls) {
        if (pages.isEmpty()) {
            return damaged(name);
        }
        long visible = 0;
        for (PrintedPage page : pages) {
            visible += visible(page.pieces) + visible(page.asides);
        }
        if (visible < leastOf(pages)) {
            if (broken.size() == pages.size()) {
                return damaged(name);
            }
            return visible + controls < leastOf(pages)
                    ? scan(name, pages.size())
                    : unmapped(name, pages.size());
        }
        var text = PdfText.of(pages);
        long unknown = text.text().chars().filter(c -> c == '\uFFFD').count();
        if (unknown * 2 > visible) {
            return unmapped(name, pages.size());
        }
        var warnings = new ArrayList<String>();
        boolean cut = !hasEndMark(file);
        if (cut) {
            warnings.add("The file ends early; what could be read of it is here.");
        }
        if (!broken.isEmpty()) {
            warnings.add("Could not be read completely: page " + listed(broken) + ".");
        }
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            warnings.add("The file's author has forbidden copying text from it.");
        }
        if (controls > 0) {
            warnings.add(controls + " control characters were left out.");
        }
        if (unknown * 100 > visible) {
            warnings.add(
                    "The text looks damaged: the file does not say what "
                            + unknown
                            + " of its characters are. Text recognition (OCR) may help.");
        }
        return new Extracted.Text(
                text.text(),
                text.layout(),
                text.glyphs(),
                text.pages(),
                cut || !broken.isEmpty(),
                warnings,
                text.extractor(),
                text.version());
    }

    private static String listed(List<Integer> pages) {
        var shown = pages.subList(0, Math.min(20, pages.size()));
        var text = String.join(", ", shown.stream().map(String::valueOf).toList());
        return pages.size() > shown.size() ? text + " and more" : text;
    }

    private static long visible(List<PrintPiece> pieces) {
        long count = 0;
        for (PrintPiece piece : pieces) {
            for (int i = 0; i < piece.length; i++) {
                count += piece.chars[i] == ' ' ? 0 : 1;
            }
        }
        return count;
    }

    /** A whole PDF says at its end that it ends; some programs add blanks or zeros after it. */
    private static boolean hasEndMark(byte[] file) {
        int end = file.length;
        while (end > 0 && (file[end - 1] == 0 || Character.isWhitespace(file[end - 1]))) {
            end--;
        }
        int from = Math.max(0, end - END_MARK_WITHIN);
        return new String(file, from, end - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
