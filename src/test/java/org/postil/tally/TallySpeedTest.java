package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;

/** The bars are for a quiet machine; here they are wide, to catch a change of order only. */
class TallySpeedTest {
    private static Snapshot study(int codings, int coders) {
        var random = new Random(7);
        var b = new StudyBuilder();
        long theme = b.facet("theme", "Theme");
        long agency = b.facet("agency", "Agency");
        var themes = new long[60];
        for (int i = 0; i < 60; i++) {
            themes[i] = b.code(theme, i % 6 == 0 ? 0 : themes[i - i % 6], "T" + i, "Theme " + i);
        }
        var agencies = new long[15];
        for (int i = 0; i < 15; i++) {
            agencies[i] = b.code(agency, 0, null, "Agency " + i);
        }
        var who = new long[coders];
        for (int i = 0; i < coders; i++) {
            who[i] = b.coder("Coder" + i);
        }
        var type = b.variable(Variable.Level.REVIEW, "type", Variable.Type.CATEGORY, "a", "b", "c");
        var snapshotPassages = new HashMap<Long, DocumentPassages>();
        int reviews = codings / 100;
        for (int r = 0; r < reviews; r++) {
            long review = b.review("R" + r);
            b.documents.add(
                    new org.postil.domain.Document(
                            1_000_000 + r, "d" + r, review, "",
                            org.postil.domain.DocumentRole.values()[0], r, "d", "", 5, 9, 9, 9));
            b.answer(
                    type, review, 0, who[0],
                    StudyBuilder.chosen(type, type.categories().get(random.nextInt(3)).name()));
            var passages = new ArrayList<Passage>();
            for (int p = 0; p < 50; p++) {
                int start = p * 200 + random.nextInt(150);
                passages.add(
                        new Passage(
                                r * 50L + p, "", 1_000_000 + r, 5,
                                new Span(start, start + 20 + random.nextInt(200)),
                                who[random.nextInt(coders)], PassageKind.QUOTE, 0,
                                Ids.of(
                                        themes[random.nextInt(60)],
                                        agencies[random.nextInt(15)])));
            }
            passages.sort((x, y) -> x.span().compareTo(y.span()));
            snapshotPassages.put(1_000_000L + r, new DocumentPassages(1_000_000 + r, passages));
        }
        return with(b.snapshot(), snapshotPassages);
    }

    private static Snapshot with(Snapshot s, java.util.Map<Long, DocumentPassages> passages) {
        return new Snapshot(
                s.action(), s.settings(), s.coders(), s.codebook(), s.variables(), s.reviews(),
                s.documents(), s.persons(), s.answers(), s.recommendations(), s.readMarks(),
                s.assignments(), passages);
    }

    private static Snapshot edited(Snapshot s, int number) {
        var map = new HashMap<>(s.passages());
        long document = 1_000_000 + number;
        map.put(document, new DocumentPassages(document, s.passagesOf(document).subList(1, 40)));
        return with(s, map);
    }

    private static final TallyRequest REQUEST =
            TallyRequest.of(new Axis.OfFacet("theme"))
                    .withColumns(new Axis.OfFacet("agency"))
                    .withGroups(true);

    private static long[] times(int runs, Runnable work) {
        var times = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(times);
        return times;
    }

    @Test
    void hundredThousandCodingsAreCountedColdAndAfterAnEdit() {
        for (int coders : new int[] {1, 3}) {
            Snapshot snapshot = study(100_000, coders);
            var first = times(1, () -> new TallyEngine().tally(snapshot, REQUEST));
            var cold = times(12, () -> new TallyEngine().tally(snapshot, REQUEST));
            var engine = new TallyEngine();
            engine.tally(snapshot, REQUEST);
            var edits = new ArrayList<Snapshot>();
            for (int i = 0; i < 20; i++) {
                edits.add(edited(snapshot, i));
            }
            var next = edits.iterator();
            var warm = times(20, () -> engine.tally(next.next(), REQUEST));
            var variable =
                    times(
                            7,
                            () ->
                                    new TallyEngine()
                                            .tally(
                                                    snapshot,
                                                    REQUEST.withColumns(
                                                            new Axis.OfVariable("review.type"))));
            System.err.println(coders + " first " + first[0] + " cold " + cold[6] + " edit " + warm[10] + " max " + warm[19] + " var " + variable[3]);
            assertThat(cold[0]).isLessThan(1_000_000);
        }
    }

    @Test
    void aMillionCodingsTakeTenTimesAsLong() {
        Snapshot snapshot = study(1_000_000, 3);
        var cold = times(7, () -> new TallyEngine().tally(snapshot, REQUEST.withLayer(new Layer.Any())));
        var last = times(7, () -> new TallyEngine().tally(snapshot, REQUEST));
        System.err.println("million any " + cold[3] + " final " + last[3]);
        assertThat(cold[0]).isLessThan(3_000_000);
    }
}
