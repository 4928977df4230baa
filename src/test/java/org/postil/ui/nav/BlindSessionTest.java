package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.compare.Worklist;
import org.postil.domain.Answer;
import org.postil.domain.BlindMode;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a coder of a blind project sees through the session, which is all that a screen sees. */
class BlindSessionTest {
    @TempDir Path folder;

    private TestSession test;
    private ProjectSession session;
    private Coder first;
    private Coder second;

    @BeforeEach
    void aStudyOfTwo() {
        Path file = SampleProject.ofTwoCoders(folder.resolve("two.postil"));
        test = TestSession.open(folder, file);
        session = test.session();
        first = coder(SampleStudy.CODER);
        second = coder(SecondCoder.CODER);
        test.onFx(() -> session.switchTo(second));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Coder coder(String name) {
        return session.snapshot().coderNamed(name).orElseThrow();
    }

    private void set(String key, String value) throws Exception {
        session.act(
                        "Set",
                        edit -> {
                            edit.settings().set(key, value);
                            return true;
                        })
                .await();
    }

    private void goBlind() throws Exception {
        set(BlindMode.PROJECT, BlindMode.YES);
    }

    private Document document(int number) {
        return session.snapshot().documents().get(number);
    }

    private void open(Document document) throws Exception {
        set(
                BlindMode.OPENED + document.guid(),
                new BlindMode.Opening(Instant.parse("2026-11-30T10:00:00Z"), second.guid())
                        .words());
    }

    private static Stream<Passage> passages(Snapshot snapshot) {
        return snapshot.passages().values().stream().flatMap(d -> d.passages().stream());
    }

    private long reviewsWith(String code, Layer layer) {
        var request = TallyRequest.of(new Axis.OfFacet("theme")).withLayer(layer);
        var tally = (Tally) session.tallies().tally(session.snapshot(), request);
        return tally.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow()
                .n();
    }

    @Test
    void withoutBlindModeNothingIsTakenAway() {
        assertThat(session.snapshot()).isSameAs(session.sight().whole());
        assertThat(passages(session.snapshot()).map(Passage::coder))
                .contains(first.id(), second.id());
    }

    @Test
    void inABlindProjectOnlyOnesOwnWorkIsThere() throws Exception {
        long before = reviewsWith("T1", Layer.of(first));
        goBlind();

        var seen = session.snapshot();
        assertThat(passages(seen).map(Passage::coder)).isNotEmpty().containsOnly(second.id());
        assertThat(seen.answers().stream().map(Answer::coder)).doesNotContain(first.id());
        assertThat(seen.quotations()).isEmpty();
        assertThat(session.sight().isNarrowed()).isTrue();
        assertThat(before).isPositive();
        assertThat(reviewsWith("T1", Layer.of(first))).isZero();
        assertThat(reviewsWith("T1", new Layer.Any()))
                .isEqualTo(reviewsWith("T1", Layer.of(second)));
    }

    @Test
    void theOtherCoderSeesTheOtherHalf() throws Exception {
        goBlind();
        test.onFx(() -> session.switchTo(first));
        assertThat(passages(session.snapshot()).map(Passage::coder))
                .isNotEmpty()
                .containsOnly(first.id());
        assertThat(session.snapshot().answers()).isNotEmpty();
    }

    @Test
    void recommendationsThatOnlyTheOtherCodedAreNotThere() throws Exception {
        var all = session.snapshot().recommendations().size();
        var mine =
                passages(session.snapshot())
                        .filter(p -> p.coder() == second.id() && p.recommendation() != 0)
                        .map(Passage::recommendation)
                        .distinct()
                        .count();
        goBlind();
        assertThat(session.snapshot().recommendations().size())
                .isLessThan(all)
                .isGreaterThanOrEqualTo((int) mine);
    }

    @Test
    void openingTheComparisonOfADocumentShowsItAloneAndIsTold() throws Exception {
        goBlind();
        open(document(0));

        assertThat(session.snapshot().passagesOf(document(0).id()).stream().map(Passage::coder))
                .contains(first.id(), second.id());
        assertThat(session.snapshot().passagesOf(document(1).id()).stream().map(Passage::coder))
                .doesNotContain(first.id());
        assertThat(session.sight().blind().opening(document(0).id()))
                .hasValueSatisfying(o -> assertThat(o.coder()).isEqualTo(second.guid()));
        assertThat(session.snapshot().answers().stream().map(Answer::review))
                .contains(document(0).review())
                .doesNotContain(document(1).review());
    }

    @Test
    void onlyWhatIsOpenedIsCompared() throws Exception {
        goBlind();
        var coders = List.of(first, second);
        var closed = Worklist.of(session.snapshot(), coders);
        assertThat(closed.items()).isEmpty();
        assertThat(closed.universe().blind()).isEqualTo(33);
        // nor where all is known, as on the command line
        assertThat(Worklist.of(session.sight().whole(), coders).items()).isEmpty();

        open(document(0));
        var opened = Worklist.of(session.snapshot(), coders);
        assertThat(opened.universe().reviews()).hasSize(1);
        assertThat(opened.universe().blind()).isEqualTo(32);
        assertThat(opened.items()).isNotEmpty();
    }

    @Test
    void oneDocumentAloneMayBeBlind() throws Exception {
        set(BlindMode.DOCUMENT + document(3).guid(), BlindMode.YES);
        assertThat(session.snapshot().passagesOf(document(3).id()).stream().map(Passage::coder))
                .doesNotContain(first.id());
        assertThat(passages(session.snapshot()).map(Passage::coder)).contains(first.id());
    }

    @Test
    void memosOfOthersAreHiddenWithWhatTheyAreOn() throws Exception {
        test.onFx(() -> session.switchTo(first));
        var document = document(0);
        var code = session.snapshot().codebook().codes().getFirst();
        session.act(
                        "Write",
                        edit -> {
                            edit.memos()
                                    .add(MemoKind.DOCUMENT, document.guid(), first.id(), "seen");
                            edit.memos().add(MemoKind.CODE, code.guid(), first.id(), "often");
                            return true;
                        })
                .await();
        goBlind();
        test.onFx(() -> session.switchTo(second));
        assertThat(session.memos("Read").await()).isEmpty();
        assertThat(session.memos("Read", document.guid()).await()).isEmpty();
        open(document);
        assertThat(session.memos("Read", document.guid()).await()).hasSize(1);
        test.onFx(() -> session.switchTo(first));
        assertThat(session.memos("Read").await()).hasSize(2);
    }

    @Test
    void stepsOfOthersAreNotToldInWords() throws Exception {
        test.onFx(() -> session.switchTo(first));
        session.act("Code T1.1", edit -> edit.reviews().add("DHR99", "")).await();
        goBlind();
        session.act("Code T1.2", edit -> edit.reviews().add("DHR98", "")).await();
        assertThat(session.undoableProperty().get()).contains("Code T1.2");
        test.onFx(() -> session.switchTo(second));
        assertThat(session.undoableProperty().get())
                .hasValueSatisfying(words -> assertThat(words).doesNotContain("T1.2"));
    }

    @Test
    void whatIsDerivedFromADocumentIsKeptWhileNothingChangesThere() throws Exception {
        goBlind();
        var held = session.snapshot().passages().get(document(0).id());
        session.act("Add", edit -> edit.reviews().add("DHR97", "")).await();
        assertThat(session.snapshot().passages().get(document(0).id())).isSameAs(held);
    }

    @Test
    void undoOfBlindModeShowsAllAgain() throws Exception {
        goBlind();
        session.undo().await();
        assertThat(passages(session.snapshot()).map(Passage::coder))
                .contains(first.id(), second.id());
        assertThat(session.sight().isNarrowed()).isFalse();
    }
}
