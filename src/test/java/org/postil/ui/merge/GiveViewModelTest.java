package org.postil.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.ReadMark;
import org.postil.merge.Giving;
import org.postil.merge.PackageCipher;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.task.Cancellation;
import org.postil.task.Job;
import org.postil.task.Progress;
import org.postil.ui.merge.GiveViewModel.Outcome;
import org.postil.ui.nav.TestSession;
import org.postil.ui.shell.WindowFixture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Packages given and given again, and who codes what, without a toolkit, on real files. */
class GiveViewModelTest {
    private static final String SECRET = "correct horse";

    @TempDir Path folder;
    private Colleague colleague;
    private TestSession test;
    private GiveViewModel model;

    @BeforeEach
    void aProjectOfAnna() {
        Path home = folder.resolve("home");
        Path file = WindowFixture.makeProject(folder.resolve("study.postil"), home);
        colleague = new Colleague(home);
        colleague.report(file, "Ash", "The panel found that nothing was shared between them.");
        colleague.report(file, "Birch", "The panel found that everything was shared by them.");
        test = TestSession.open(folder, file);
        test.work(s -> s.switchTo(s.snapshot().coders().getFirst()));
        model =
                new GiveViewModel(
                        test.session(),
                        new Projects(new UserHome(home), Clock.systemUTC()),
                        Clock.systemUTC());
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private Outcome done(Job<Outcome> job) throws Exception {
        var outcome = job.run(Progress.NONE, new Cancellation());
        test.settle();
        return outcome;
    }

    private Outcome give(String name, Path out, boolean all, String passphrase) throws Exception {
        return done(model.give(name, out, new Giving.Wish(all, false), passphrase));
    }

    private List<String> reviewsIn(Path given) {
        var found = new ArrayList<String>();
        colleague.in(given, p -> p.snapshot().reviews().forEach(r -> found.add(r.reference())));
        return found;
    }

    @Test
    void aNewCoderGetsAllReviewsAndThenOnlyThoseAssigned() throws Exception {
        Path out = folder.resolve("ben.postil");
        assertThat(give("Ben", out, true, "")).isEqualTo(new Outcome.Written(out, "Ben", 2, false));
        assertThat(reviewsIn(out)).containsExactly("Ash", "Birch");
        assertThat(model.names()).containsExactly("Ben", "Anna");
        assertThat(model.assigned("ben")).isZero();
        var assign = new AssignViewModel(test.session());
        var ben = model.coder("Ben").orElseThrow();
        assign.assign(List.of(test.session().snapshot().reviews().get(1)), ben).await();
        assertThat(model.assigned("ben")).isEqualTo(1);
        // written over: the person was asked
        assertThat(give("Ben", out, false, "")).isInstanceOf(Outcome.Written.class);
        assertThat(reviewsIn(out)).containsExactly("Birch");
        assertThat(give("Ben", out, true, "")).isInstanceOf(Outcome.Written.class);
        assertThat(reviewsIn(out)).containsExactly("Ash", "Birch");
    }

    @Test
    void whatIsMissingOrWrongIsSaidBefore() {
        assertThat(model.problem(" ", true, "", "")).isNotEmpty();
        assertThat(model.problem("Final", true, "", "")).contains("Final");
        assertThat(model.problem("Ben", false, "", "")).contains("No review is assigned");
        assertThat(model.problem("Ben", true, "a", "b")).contains("differ");
        assertThat(model.problem("Ben", true, "a", "a")).isEmpty();
    }

    @Test
    void theProjectItselfIsNeverWrittenOver() throws Exception {
        Path own = test.session().project().path();
        assertThat(give("Ben", own, true, "")).isInstanceOf(Outcome.NotWritten.class);
        assertThat(done(model.again(own, null))).isInstanceOf(Outcome.NotWritten.class);
        assertThat(test.session().snapshot().coders()).hasSize(1);
    }

    @Test
    void aSealedPackageGetsTheCodebookOfNowUnderItsPassphrase() throws Exception {
        Path out = folder.resolve("ben.postil");
        assertThat(give("Ben", out, true, SECRET))
                .isInstanceOfSatisfying(
                        Outcome.Written.class, w -> assertThat(w.sealed()).isTrue());
        assertThat(PackageCipher.isSealed(out)).isTrue();
        long facet = test.session().snapshot().codebook().facets().getFirst().id();
        test.session().act("Make", e -> e.codebook().ensure(facet, "A late code")).await();
        assertThat(done(model.again(out, null))).isInstanceOf(Outcome.Sealed.class);
        assertThat(done(model.again(out, "wrong".toCharArray())))
                .isInstanceOfSatisfying(
                        Outcome.NotWritten.class, n -> assertThat(n.again()).isTrue());
        assertThat(done(model.again(out, SECRET.toCharArray())))
                .isInstanceOfSatisfying(
                        Outcome.Updated.class, u -> assertThat(u.rows()).isPositive());
        assertThat(done(model.again(out, SECRET.toCharArray())))
                .isEqualTo(new Outcome.Updated("Ben", 0));
        Path clear = folder.resolve("clear.postil");
        assertThat(PackageCipher.open(out, clear, SECRET.toCharArray()))
                .isEqualTo(PackageCipher.Result.OPENED);
        colleague.in(
                clear,
                p ->
                        assertThat(p.snapshot().codebook().codes())
                                .anyMatch(c -> c.name().equals("A late code")));
        try (var left = Files.list(new UserHome(folder.resolve("home")).temporary())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatIsNoPackageOfThisProjectIsLeftAsItIs() throws Exception {
        Path other =
                WindowFixture.makeProject(folder.resolve("other.postil"), folder.resolve("home"));
        byte[] before = Files.readAllBytes(other);
        assertThat(done(model.again(other, null)))
                .isInstanceOfSatisfying(
                        Outcome.NotWritten.class,
                        n -> assertThat(n.reason()).contains("no package"));
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
    }

    @Test
    void aShareIsDrawnWithASeedThatIsKeptAndProgressIsTold() throws Exception {
        var assign = new AssignViewModel(test.session());
        assertThat(assign.isNewName("anna")).isFalse();
        var ben = assign.addCoder("Ben").await();
        assertThat(AssignViewModel.seed("7a")).isEmpty();
        var would = assign.draw(50, 7);
        assertThat(would).hasSize(1);
        assign.assignShare(50, 7, ben).await();
        var share = assign.progress().getLast();
        assertThat(share.assigned()).isEqualTo(1);
        assertThat(share.read()).isZero();
        assertThat(share.drawn()).contains("seed 7");
        assertThat(assign.rows())
                .filteredOn(row -> row.coders().equals(List.of("Ben")))
                .extracting(AssignViewModel.Row::review)
                .isEqualTo(would);
        colleagueReads(ben.id(), would.getFirst().id());
        assertThat(assign.progress().getLast().read()).isEqualTo(1);
        assign.assignAll(ben).await();
        assertThat(assign.progress().getLast().assigned()).isEqualTo(2);
        assign.release(would, ben).await();
        assertThat(assign.progress().getLast().assigned()).isEqualTo(1);
        assertThat(test.session().undoableProperty().get())
                .hasValueSatisfying(words -> assertThat(words).contains("from Ben"));
    }

    private void colleagueReads(long coder, long review) throws Exception {
        test.session()
                .act(
                        "Read",
                        edit -> {
                            edit.reviews().mark(review, coder, ReadMark.State.READ);
                            return true;
                        })
                .await();
    }
}
