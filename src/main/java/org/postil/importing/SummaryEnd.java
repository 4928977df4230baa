package org.postil.importing;

import org.postil.domain.ParagraphKind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds where an executive summary in front of a report ends. Its own headings look like those of
 * the report, so the next heading alone does not tell: the list of contents does, or the numbers of
 * the sections, or else the levels of the headings.
 */
final class SummaryEnd {
    private final List<DraftParagraph> paragraphs;
    private final int heading;

    private SummaryEnd(List<DraftParagraph> paragraphs, int heading) {
        this.paragraphs = paragraphs;
        this.heading = heading;
    }

    /**
     * The position of the first paragraph after the summary; MAX_VALUE when there is no telling.
     */
    static int after(List<DraftParagraph> paragraphs, int heading, ContentsList contents) {
        var search = new SummaryEnd(paragraphs, heading);
        var own = Headings.title(paragraphs.get(heading).text());
        if (own.number() > 0) {
            return search.nextNumber(own.number() + 1).orElse(Integer.MAX_VALUE);
        }
        var byContents = search.byContents(contents);
        if (byContents.isPresent()) {
            return byContents.getAsInt();
        }
        var byNumbers = search.byNumbers();
        return byNumbers.isPresent() ? byNumbers.getAsInt() : search.byLevel();
    }

    private OptionalInt nextNumber(int number) {
        for (int i = heading + 1; i < paragraphs.size(); i++) {
            if (SectionRoles.mayBeHeading(paragraphs.get(i))) {
                var title = Headings.title(paragraphs.get(i).text());
                if (title.depth() == 1 && title.number() == number) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt byContents(ContentsList contents) {
        var first = firstAfterSummary(contents);
        if (first.isEmpty()) {
            return OptionalInt.empty();
        }
        var wanted = first.get();
        for (int i = heading + 1; i < paragraphs.size(); i++) {
            if (SectionRoles.mayBeHeading(paragraphs.get(i))) {
                var title = Headings.title(paragraphs.get(i).text());
                if (title.words().equals(wanted.words())
                        && (wanted.number() == 0 || title.number() == wanted.number())) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The entry that follows the summary's, or the first one when the summary has none. */
    private static Optional<Headings.Title> firstAfterSummary(ContentsList contents) {
        var entries = contents.entries();
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i).words().startsWith("executive summary")) {
                return Optional.of(entries.get(i + 1));
            }
        }
        return entries.stream().filter(e -> !e.words().startsWith("executive summary")).findFirst();
    }

    /** Of the runs of headings numbered 1, 2, 3 .. the longest is the report's. */
    private OptionalInt byNumbers() {
        int best = -1;
        int bestLength = 0;
        int start = -1;
        int last = 0;
        for (int i = heading + 1; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (paragraph.kind() != ParagraphKind.HEADING) {
                continue;
            }
            var title = Headings.title(paragraph.text());
            if (title.words().startsWith("append") || title.words().startsWith("annex")) {
                break;
            }
            if (title.depth() != 1) {
                continue;
            }
            if (title.number() == 1) {
                start = i;
                last = 1;
            } else if (title.number() == last + 1) {
                last++;
            }
            if (start >= 0 && last > bestLength) {
                best = start;
                bestLength = last;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private int byLevel() {
        int level = SectionRoles.level(paragraphs.get(heading));
        for (int i = heading + 1; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (paragraph.kind() == ParagraphKind.HEADING) {
                var words = Headings.title(paragraph.text()).words();
                if (words.startsWith("overview report")
                        || SectionRoles.level(paragraph) <= level
                                && !words.contains("recommendation")
                                && !words.contains("conclusion")
                                && !words.contains("lessons")
                                && !words.contains("key ")) {
                    return i;
                }
            }
        }
        return Integer.MAX_VALUE;
    }
}
