package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.exchange.TidyFolder.Filled;
import org.postil.exchange.TidyTable.Type;
import org.postil.tally.Layer;
import org.postil.tally.RecommendationCodes;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables of recommendations and of codings, with the words they stand on. */
final class TidyPassages {
    private final Snapshot snapshot;
    private final Layer layer;
    private final StudyTexts texts;
    private final TallyEngine engine;
    private final List<Review> reviews;
    private final Map<Long, String> coders;
    private final Map<Long, Facet> facets = new HashMap<>();
    private final Map<Long, Code> codes = new HashMap<>();

    TidyPassages(
            Snapshot snapshot,
            Layer layer,
            StudyTexts texts,
            TallyEngine engine,
            List<Review> reviews,
            Map<Long, String> coders) {
        this.snapshot = snapshot;
        this.layer = layer;
        this.texts = texts;
        this.engine = engine;
        this.reviews = reviews;
        this.coders = coders;
        snapshot.codebook().facets().forEach(f -> facets.put(f.id(), f));
        snapshot.codebook().codes().forEach(c -> codes.put(c.id(), c));
    }

    /** A passage with its place; texts are not held longer than a document takes. */
    private record Placed(
            Review review,
            Document document,
            Passage passage,
            int page,
            String paragraph,
            String section,
            String quote) {}

    private record Coded(Placed at, Code code) {}

    private interface EachDocument {
        void accept(Review review, Document document);
    }

    private void eachDocument(Cancellation cancellation, EachDocument each) {
        var documents = snapshot.documentsByReview();
        for (Review review : reviews) {
            cancellation.check();
            documents
                    .getOrDefault(review.id(), List.of())
                    .forEach(document -> each.accept(review, document));
        }
    }

    private boolean counts(Passage passage) {
        return passage.kind().isForCodes()
                && (!(layer instanceof Layer.Of one) || one.coder() == passage.coder());
    }

    private static Placed placed(Review review, Document document, Passage passage, HeldText text) {
        int start = passage.span().start();
        return new Placed(
                review,
                document,
                passage,
                text.layout().pageAt(start),
                text.paragraph(passage),
                text.layout().sectionAt(start).key(),
                text.quote(passage));
    }

    Filled<?> codings(Cancellation cancellation) {
        var rows = new ArrayList<Coded>();
        eachDocument(
                cancellation,
                (review, document) -> {
                    var held = new HashMap<Long, HeldText>();
                    for (Passage passage : snapshot.passagesOf(document.id())) {
                        if (counts(passage) && !passage.codes().isEmpty()) {
                            var text =
                                    held.computeIfAbsent(
                                            passage.text(), v -> HeldText.of(texts, v));
                            var placed = placed(review, document, passage, text);
                            passage.codes().stream()
                                    .mapToObj(codes::get)
                                    .filter(code -> code != null)
                                    .forEach(code -> rows.add(new Coded(placed, code)));
                        }
                    }
                });
        var table =
                new TidyTable<Coded>("codings.csv")
                        .with(
                                "passage",
                                Type.TEXT,
                                "Identity of the passage; codes of one passage belong together",
                                c -> c.at().passage().guid())
                        .with(
                                "review",
                                Type.TEXT,
                                "Reference of the review",
                                c -> c.at().review().reference())
                        .with("document", Type.TEXT, "File", c -> c.at().document().fileName())
                        .with(
                                "page",
                                Type.INTEGER,
                                "Page of the file",
                                "",
                                "empty: the file has no pages",
                                c -> c.at().page() == 0 ? null : c.at().page())
                        .with(
                                "paragraph",
                                Type.TEXT,
                                "Number or label as printed",
                                c -> c.at().paragraph())
                        .with(
                                "section",
                                Type.CATEGORY,
                                "Part of the report",
                                "contents | summary | main | recommendations | action_plan |"
                                        + " appendix",
                                "",
                                c -> c.at().section())
                        .with(
                                "kind",
                                Type.CATEGORY,
                                "Why it was marked",
                                "quote | recommendation | good_practice",
                                "",
                                c -> c.at().passage().kind().key())
                        .with(
                                "facet",
                                Type.CATEGORY,
                                "Kind of code",
                                facetKeys(),
                                "",
                                c -> facet(c.code()))
                        .with(
                                "code",
                                Type.TEXT,
                                "Key of the code, else its name or path",
                                c -> snapshot.codebook().label(c.code()))
                        .with("code_name", Type.TEXT, "Name of the code", c -> c.code().name())
                        .with(
                                "coder",
                                Type.TEXT,
                                "Who coded it",
                                c -> coders.getOrDefault(c.at().passage().coder(), ""))
                        .with(
                                "starred",
                                Type.FLAG,
                                "An exemplar",
                                "1: yes; 0: no",
                                "",
                                c -> c.at().passage().starred() ? 1 : 0)
                        .with("quote", Type.TEXT, "The words", c -> c.at().quote());
        return new Filled<>(table, rows);
    }

    private String facetKeys() {
        return String.join(" | ", snapshot.codebook().facets().stream().map(Facet::key).toList());
    }

    private String facet(Code code) {
        var facet = facets.get(code.facet());
        return facet == null ? "" : facet.key();
    }

    /** A recommendation with its words and the codes on it. */
    private record Recommended(
            Review review,
            Document document,
            Recommendation recommendation,
            int page,
            String words,
            Map<String, Set<String>> codes,
            Map<String, Set<String>> undecided) {}

    Filled<?> recommendations(Cancellation cancellation) {
        var byDocument = new HashMap<Long, List<Recommendation>>();
        for (Recommendation record : snapshot.recommendations()) {
            byDocument.computeIfAbsent(record.document(), d -> new ArrayList<>()).add(record);
        }
        var found = RecommendationCodes.of(engine, snapshot, layer);
        var coded = labels(found.counted());
        var undecided = labels(found.undecided());
        var rows = new ArrayList<Recommended>();
        eachDocument(
                cancellation,
                (review, document) -> {
                    for (var record : byDocument.getOrDefault(document.id(), List.of())) {
                        var text = HeldText.of(texts, record.text());
                        boolean fits = record.main().end() <= text.text().length();
                        rows.add(
                                new Recommended(
                                        review,
                                        document,
                                        record,
                                        text.layout().pageAt(record.main().start()),
                                        fits ? record.main().of(text.text()) : "",
                                        coded.getOrDefault(record.id(), Map.of()),
                                        undecided.getOrDefault(record.id(), Map.of())));
                    }
                });
        var table =
                new TidyTable<Recommended>("recommendations.csv")
                        .with(
                                "review",
                                Type.TEXT,
                                "Reference of the review",
                                r -> r.review().reference())
                        .with("document", Type.TEXT, "File", r -> r.document().fileName())
                        .with(
                                "page",
                                Type.INTEGER,
                                "Page of the file",
                                "",
                                "empty: the file has no pages",
                                r -> r.page() == 0 ? null : r.page())
                        .with(
                                "label",
                                Type.TEXT,
                                "Label as printed",
                                r -> r.recommendation().label())
                        .with(
                                "scope",
                                Type.CATEGORY,
                                "Whether it is counted",
                                "in | out | undecided",
                                "",
                                r -> r.recommendation().scope().name().toLowerCase(Locale.ROOT))
                        .with(
                                "scope_reason",
                                Type.TEXT,
                                "Why it is out of scope",
                                r -> r.recommendation().scopeReason())
                        .with(
                                "addressee",
                                Type.TEXT,
                                "Addressee as printed",
                                "",
                                "empty: not recorded",
                                r -> r.recommendation().addressee())
                        .with(
                                "reach",
                                Type.CATEGORY,
                                "How far it is meant to act",
                                "local | regional | national",
                                "empty: not recorded",
                                TidyPassages::reach)
                        .with(
                                "target_date",
                                Type.TEXT,
                                "Target date as printed",
                                "",
                                "empty: not recorded",
                                r -> r.recommendation().targetDate())
                        .with(
                                "outcome",
                                Type.TEXT,
                                "Outcome as printed",
                                "",
                                "empty: not recorded",
                                r -> r.recommendation().outcome())
                        .with(
                                "mirrors",
                                Type.INTEGER,
                                "How often it is printed again",
                                r -> r.recommendation().mirrors().size());
        for (Facet facet : snapshot.codebook().facets()) {
            table.with(
                    TidyTable.name(facet.key()),
                    Type.CATEGORIES,
                    facet.name() + " on it, as the layer counts them",
                    "codes as in codings.csv, with \"; \" between them",
                    "empty: none",
                    r -> String.join("; ", r.codes().getOrDefault(facet.key(), Set.of())));
            table.with(
                    TidyTable.name(facet.key() + "_undecided"),
                    Type.CATEGORIES,
                    facet.name() + " on it that only some of the coders see; not counted",
                    "codes as in codings.csv, with \"; \" between them",
                    "empty: none, or the layer is not final",
                    r -> String.join("; ", r.undecided().getOrDefault(facet.key(), Set.of())));
        }
        table.with("words", Type.TEXT, "The words", Recommended::words);
        return new Filled<>(table, rows);
    }

    private static @Nullable Object reach(Recommended row) {
        var reach = row.recommendation().reach();
        return reach == null ? null : reach.key();
    }

    /** Labels of the codes in the order of the codebook, by the record and the facet's key. */
    private Map<Long, Map<String, Set<String>>> labels(Map<Long, Ids> codes) {
        var result = new HashMap<Long, Map<String, Set<String>>>();
        codes.forEach((record, ids) -> {
            var byFacet = new HashMap<String, Set<String>>();
            for (Facet facet : snapshot.codebook().facets()) {
                var labels = new LinkedHashSet<String>();
                for (Code code : snapshot.codebook().codesOf(facet)) {
                    if (ids.contains(code.id())) {
                        labels.add(snapshot.codebook().label(code));
                    }
                }
                byFacet.put(facet.key(), labels);
            }
            result.put(record, byFacet);
        });
        return result;
    }
}
