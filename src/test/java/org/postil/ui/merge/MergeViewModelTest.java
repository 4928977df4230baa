package org.postil.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.BlindMode;
import org.postil.domain.Code;
import org.postil.merge.Merge;
import org.postil.merge.MergeChoices.Rule;
import org.postil.merge.MergeChoices.Side;
import org.postil.merge.MergeItem;
import org.postil.merge.MergeItem.State;
import org.postil.merge.PackageCipher;
import org.postil.project.ContentTable;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.merge.MergeViewModel.Read;
import org.postil.ui.nav.TestSession;
import org.postil.ui.shell.WindowFixture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The look before a merge, without a toolkit, on real files. */
class MergeViewModelTest {
    @TempDir Path folder;
    private Path file;
    private Path given;
    private Colleague colleague;
    private TestSession test;

    @BeforeEach
    void benWorked() {
        Path home = folder.resolve("home");
        file = WindowFixture.makeProject(folder.resolve("study.postil"), home);
        given = folder.resolve("ben.postil");
        colleague = new Colleague(home);
        colleague.report(file, "Ash", "The panel found that nothing was shared between them.");
        colleague.work(file, given);
        test = TestSession.open(folder, file);
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private Read read(Path from, String passphrase) throws Exception {
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        return MergeViewModel.read(
                        projects,
                        test.session(),
                        from,
                        passphrase.isEmpty() ? null : passphrase.toCharArray())
                .run(Progress.NONE, new Cancellation());
    }

    private MergeViewModel looked() throws Exception {
        var read = read(given, "");
        assertThat(read).isInstanceOf(Read.Looked.class);
        return new MergeViewModel(test.session(), test.threads(), test::failed, (Read.Looked) read);
    }

    private static MergeItem only(MergeViewModel model, State state, ContentTable table) {
        var found =
                model.filtered(Optional.of(state), "").stream()
                        .filter(i -> i.table() == table)
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Merge.Outcome apply(MergeViewModel model) throws Exception {
        var outcome = model.apply().run(Progress.NONE, new Cancellation());
        test.settle();
        return outcome;
    }

    private Code first() {
        return test.session().snapshot().codebook().codes().getFirst();
    }

    @Test
    void conflictsStandFirstAndWordsAndStatesNarrowTheList() throws Exception {
        var model = looked();
        assertThat(model.look().items().getFirst().state()).isEqualTo(State.CONFLICTING);
        assertThat(model.look().items()).noneMatch(i -> i.state() == State.IDENTICAL);
        assertThat(model.look().count(State.CONFLICTING)).isEqualTo(1);
        assertThat(model.filtered(Optional.empty(), "not SHARED information"))
                .extracting(MergeItem::what)
                .isNotEmpty()
                .allMatch(what -> what.contains(Colleague.NEW_CODE));
        assertThat(model.filtered(Optional.of(State.NEW), ""))
                .isNotEmpty()
                .allMatch(i -> i.state() == State.NEW);
        assertThat(model.filtered(Optional.empty(), "no such thing")).isEmpty();
        model.close();
    }

    @Test
    void aConflictIsDecidedByARuleOrAlone() throws Exception {
        var model = looked();
        var conflict = only(model, State.CONFLICTING, ContentTable.CODE);
        assertThat(conflict.differences())
                .anyMatch(d ->
                        d.ours().equals(Colleague.OUR_DEFINITION)
                                && d.theirs().equals(Colleague.THEIR_DEFINITION));
        // ours was written last
        assertThat(conflict.takesTheirs()).isFalse();
        test.onFx(() -> model.setRule(Rule.THEIRS));
        test.settle();
        assertThat(only(model, State.CONFLICTING, ContentTable.CODE).takesTheirs()).isTrue();
        test.onFx(() -> model.decide(conflict, Optional.of(Side.OURS)));
        test.settle();
        assertThat(only(model, State.CONFLICTING, ContentTable.CODE).takesTheirs()).isFalse();
        test.onFx(() -> model.decide(conflict, Optional.empty()));
        test.settle();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(apply(model)).isInstanceOf(Merge.Outcome.Merged.class);
        assertThat(first().definition()).isEqualTo(Colleague.THEIR_DEFINITION);
        test.session().undo().await();
        assertThat(first().definition()).isEqualTo(Colleague.OUR_DEFINITION);
    }

    @Test
    void aCodeOfTheirsIsOneOfOurs() throws Exception {
        var model = looked();
        var theirs = only(model, State.NEW, ContentTable.CODE);
        assertThat(MergeViewModel.isTheirCode(theirs)).isTrue();
        var ours = model.ours().get(1);
        test.onFx(() -> model.map(theirs, ours));
        test.settle();
        assertThat(model.filtered(Optional.of(State.NEW), ""))
                .noneMatch(MergeViewModel::isTheirCode);
        assertThat(model.mapped())
                .extracting(MergeViewModel.Mapped::ours)
                .containsExactly(ours.guid());
        test.onFx(() -> model.unmap(model.mapped().getFirst()));
        test.settle();
        assertThat(only(model, State.NEW, ContentTable.CODE).what()).isEqualTo(theirs.what());
        test.onFx(() -> model.map(theirs, ours));
        test.settle();
        assertThat(apply(model)).isInstanceOf(Merge.Outcome.Merged.class);
        var snapshot = test.session().snapshot();
        assertThat(snapshot.codebook().codes()).noneMatch(c -> c.name().equals(Colleague.NEW_CODE));
        long code =
                snapshot.codebook().codes().stream()
                        .filter(c -> c.guid().equals(ours.guid()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(snapshot.passagesOf(snapshot.documents().getFirst().id()))
                .singleElement()
                .satisfies(p -> assertThat(p.codes().contains(code)).isTrue());
    }

    @Test
    void whatWasLookedAtIsWhatIsDoneOrNothing() throws Exception {
        var model = looked();
        test.work(session -> session.act("Add", edit -> edit.coders().add("Cara")));
        assertThat(apply(model)).isInstanceOf(Merge.Outcome.NotMerged.class);
        assertThat(first().definition()).isEqualTo(Colleague.OUR_DEFINITION);
    }

    @Test
    void takingBackTwiceShowsNothingNew() throws Exception {
        apply(looked());
        var again = (Read.Looked) read(given, "");
        var model = new MergeViewModel(test.session(), test.threads(), test::failed, again);
        assertThat(model.look().plan().changesNothing()).isTrue();
        assertThat(model.look().items()).noneMatch(i -> i.state() == State.NEW);
        model.close();
    }

    @Test
    void anotherTextUnderTheSameNameIsSaidAndLeftOut() throws Exception {
        colleague.otherEdition(given);
        var model = looked();
        assertThat(model.look().strangeTexts()).isEqualTo(1);
        apply(model);
        assertThat(test.session().snapshot().documents()).hasSize(1);
    }

    @Test
    void whileCodingIsBlindTheirWorkIsTakenInUnseen() throws Exception {
        test.session()
                .act(
                        "Blind",
                        edit -> {
                            edit.settings().set(BlindMode.PROJECT, BlindMode.YES);
                            return true;
                        })
                .await();
        var model = looked();
        assertThat(model.look().unseen()).isPositive();
        assertThat(model.look().items())
                .noneMatch(
                        i -> i.table() == ContentTable.PASSAGE || i.table() == ContentTable.CODING);
        apply(model);
        assertThat(
                        test.session()
                                .sight()
                                .whole()
                                .passagesOf(test.session().snapshot().documents().getFirst().id()))
                .hasSize(1);
    }

    @Test
    void aSealedFileAsksForItsPassphraseAndWhatIsNoneIsRefused() throws Exception {
        Path sealed = folder.resolve("sealed.postil");
        PackageCipher.seal(given, sealed, "correct horse".toCharArray());
        assertThat(read(sealed, "")).isInstanceOf(Read.Sealed.class);
        assertThat(read(sealed, "wrong"))
                .isInstanceOfSatisfying(Read.Refused.class, r -> assertThat(r.again()).isTrue());
        assertThat(read(sealed, "correct horse"))
                .isInstanceOfSatisfying(
                        Read.Looked.class,
                        looked ->
                                new MergeViewModel(
                                                test.session(),
                                                test.threads(),
                                                test::failed,
                                                looked)
                                        .close());
        Path letter = Files.writeString(folder.resolve("letter.postil"), "Dear Anna");
        assertThat(read(letter, ""))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        r -> {
                            assertThat(r.again()).isFalse();
                            assertThat(r.reason()).contains("letter.postil");
                        });
        assertThat(read(file, ""))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        r -> assertThat(r.reason()).contains("the project that is open"));
        try (var left = Files.list(new UserHome(folder.resolve("home")).temporary())) {
            assertThat(left).isEmpty();
        }
    }
}
