package org.postil.coding.suggest;

import org.postil.coding.Sentences;
import org.postil.coding.suggest.Areas.Area;
import org.postil.coding.suggest.Areas.At;
import org.postil.coding.suggest.Candidate.Context;
import org.postil.coding.suggest.ListItems.Item;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the recommendations printed as paragraphs: labelled, as items of a list, or as sentences.
 */
final class Listed {
    private static final Pattern PANEL =
            Pattern.compile(
                    "\\b(?:panel|review|report|chair|we|it"
                            + " is)\\b.{0,40}\\brecommend|\\brecommendations?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCES =
            Pattern.compile(
                    "^(?:the"
                        + " (?:panel|review|recommendations|following|chair|author|action)|this|these|each|some|all"
                        + " of|those|where|progress|it|we)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PAST =
            Pattern.compile(
                    "\\b(?:was|were|has|had|did|said|told|went|came|made|heard|thanks?|considered|believes?|is|are)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_DEEDS = 3;
    private static final int BEGINNING = 45;

    private final SourceText source;
    private final List<At> areas;
    private final List<Candidate> found = new ArrayList<>();

    private Listed(SourceText source, List<At> areas) {
        this.source = source;
        this.areas = areas;
    }

    static List<Candidate> in(SourceText source, List<At> areas) {
        var listed = new Listed(source, areas);
        var paragraphs = source.layout().paragraphs();
        int from = 0;
        for (int i = 1; i <= paragraphs.size(); i++) {
            if (i == paragraphs.size()
                    || areas.get(i).group() != areas.get(from).group()
                    || areas.get(i).area() != areas.get(from).area()) {
                listed.group(from, i);
                from = i;
            }
        }
        return listed.found;
    }

    private void group(int from, int to) {
        var items = ListItems.in(source, areas, from, to);
        switch (areas.get(from).area()) {
            case ELSEWHERE -> {}
            case POSSIBLE -> {
                if (isListOfDeeds(items)) {
                    listed(items);
                } else {
                    named(items);
                }
            }
            case NONE, PLAN -> named(items);
            case RECOMMENDATIONS, SUMMARY -> listed(items);
        }
    }

    /** What calls itself a recommendation is one wherever it stands. */
    private void named(List<Item> items) {
        items.stream()
                .filter(Item::isNamed)
                .filter(item -> Wording.recommends(item.words()))
                .forEach(item -> add(item, items, Reason.LABEL));
    }

    /** Several items of one list, most of which say what somebody should do. */
    private static boolean isListOfDeeds(List<Item> items) {
        var labelled = items.stream().filter(Item::isLabelled).toList();
        long deeds = labelled.stream().filter(i -> Wording.recommends(i.words())).count();
        return deeds >= FEWEST_DEEDS && 10 * deeds >= 7 * labelled.size();
    }

    private void listed(List<Item> items) {
        if (items.stream().anyMatch(Item::isNamed)) {
            items.stream()
                    .filter(Item::isNamed)
                    .filter(item -> !item.words().isBlank())
                    .forEach(item -> add(item, items, Reason.LABEL));
            return;
        }
        boolean any = false;
        int leadIn = -1;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (opensItems(items, i)) {
                leadIn = i;
                any = true;
            } else if (item.isLabelled()) {
                boolean ofLeadIn = leadIn >= 0 && !item.style().equals(items.get(leadIn).style());
                if (!ofLeadIn) {
                    leadIn = -1;
                }
                if (!isPartOfOneBefore(items, i, leadIn) && isMeant(item, items, ofLeadIn)) {
                    add(item, items, Reason.LIST, leadIn < 0 ? "" : items.get(leadIn).words());
                    any = true;
                }
            } else {
                leadIn = -1;
            }
        }
        if (!any) {
            items.forEach(this::addSentences);
        } else {
            items.stream()
                    .filter(item -> !item.isLabelled() && !Wording.isLeadIn(item.words()))
                    .filter(item -> isAlone(items, item))
                    .forEach(this::addSentences);
        }
    }

    /** A paragraph between those of a list explains it; before the list it may recommend too. */
    private static boolean isAlone(List<Item> items, Item item) {
        int at = items.indexOf(item);
        return items.subList(0, at).stream().noneMatch(Item::isLabelled)
                && !PANEL.matcher(item.words()).find();
    }

    /** "The panel recommends that:", or "All agencies should:" without a label of its own. */
    private static boolean opensItems(List<Item> items, int at) {
        var item = items.get(at);
        return Wording.isLeadIn(item.words())
                && at + 1 < items.size()
                && items.get(at + 1).isLabelled()
                && !items.get(at + 1).style().equals(item.style())
                && (!item.isLabelled() || PANEL.matcher(item.words()).find());
    }

    /** An item below one that ends with a colon is a part of it. */
    private static boolean isPartOfOneBefore(List<Item> items, int at, int leadIn) {
        String style = items.get(at).style();
        for (int i = at - 1; i > leadIn; i--) {
            var before = items.get(i);
            if (!before.style().equals(style)) {
                return before.isLabelled() && before.words().endsWith(":");
            }
        }
        return false;
    }

    private static boolean isMeant(Item item, List<Item> items, boolean ofLeadIn) {
        String first = first(item.words());
        if (Wording.isRecommending(first)) {
            return !(INTRODUCES.matcher(first).find() && !Wording.hasModal(first));
        }
        if (Wording.isOfElsewhere(first) || first.endsWith("?")) {
            return false;
        }
        if (Wording.recommends(item.words())) {
            return true;
        }
        if (INTRODUCES.matcher(first).find() || PAST.matcher(beginning(first)).find()) {
            return false;
        }
        long alike = items.stream().filter(i -> i.style().equals(item.style())).count();
        long recommending =
                items.stream()
                        .filter(i ->
                                i.style().equals(item.style()) && Wording.recommends(i.words()))
                        .count();
        return ofLeadIn || 2 * recommending >= alike;
    }

    /** Of the main clause, most likely. */
    private static String beginning(String sentence) {
        return sentence.substring(0, Math.min(BEGINNING, sentence.length()));
    }

    private static String first(String words) {
        var sentences = Sentences.of(words);
        return sentences.isEmpty() ? words : sentences.getFirst().of(words);
    }

    // ---- adding

    private void add(Item item, List<Item> items, Reason reason) {
        add(item, items, reason, "");
    }

    private void add(Item item, List<Item> items, Reason reason, String leadIn) {
        var reasons = EnumSet.of(reason);
        if (Wording.recommends(item.words())) {
            reasons.add(Reason.WORDING);
        }
        put(withParts(item, items), item.index(), item.label(), reasons, leadIn);
    }

    /** With the items below it, when it ends with a colon. */
    private Span withParts(Item item, List<Item> items) {
        int end = item.body().end();
        if (item.words().endsWith(":")) {
            String parts = "";
            for (int i = items.indexOf(item) + 1; i < items.size(); i++) {
                var below = items.get(i);
                if (parts.isEmpty()) {
                    parts = below.style();
                }
                if (!below.isLabelled()
                        || !below.style().equals(parts)
                        || below.style().equals(item.style())) {
                    break;
                }
                end = below.body().end();
            }
        }
        return new Span(item.body().start(), end);
    }

    private void addSentences(Item item) {
        var stretch = Wording.stretch(item.words());
        if (stretch != null) {
            put(
                    new Span(
                            item.body().start() + stretch.start(),
                            item.body().start() + stretch.end()),
                    item.index(),
                    item.label(),
                    Set.of(Reason.WORDING),
                    "");
        }
    }

    private void put(Span span, int index, String label, Set<Reason> reasons, String leadIn) {
        if (span.isEmpty()) {
            return;
        }
        var at = areas.get(index);
        Part part =
                switch (at.area()) {
                    case SUMMARY -> Part.SUMMARY;
                    case PLAN -> Part.ACTION_PLAN;
                    case RECOMMENDATIONS -> Part.MAIN;
                    case NONE, POSSIBLE, ELSEWHERE ->
                            switch (source.layout().paragraphs().get(index).section()) {
                                case SUMMARY -> Part.SUMMARY;
                                case APPENDIX -> Part.OTHER;
                                case ACTION_PLAN -> Part.ACTION_PLAN;
                                case MAIN, RECOMMENDATIONS, CONTENTS -> Part.MAIN;
                            };
                };
        if (source.layout().paragraphs().get(index).section() == SectionRole.CONTENTS) {
            return;
        }
        int rank =
                switch (part) {
                    case MAIN ->
                            at.area() == Area.RECOMMENDATIONS
                                    ? Candidate.OF_SECTION
                                    : Candidate.WITHIN_TEXT;
                    case SUMMARY -> Candidate.OF_SUMMARY;
                    case ACTION_PLAN, OTHER -> Candidate.OF_PLAN;
                };
        found.add(
                new Candidate(
                        source,
                        span,
                        label,
                        part,
                        rank,
                        0,
                        reasons,
                        Context.of(at.heading(), leadIn)));
    }
}
