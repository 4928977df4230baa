package org.postil.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.Code;
import org.postil.domain.Ids;
import org.postil.domain.Memo;
import org.postil.domain.Snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random edits of the sample study's codebook, and all the way back. */
class CodebookEditsPropertyTest {
    private static final int EDITS = 60;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void undoingRandomEditsPassesThroughEveryStateBeforeThem(long seed) {
        var random = new Random(seed);
        try (var project = OpenCodebook.sample(folder)) {
            List<Snapshot> states = new ArrayList<>();
            List<List<Memo>> memos = new ArrayList<>();
            project.noteOnEveryCode();
            int merges = 0;
            for (int tried = 0; states.size() < EDITS && tried < 20 * EDITS; tried++) {
                var before = project.now();
                var codes = before.codebook().codes();
                var code = codes.get(random.nextInt(codes.size()));
                var other = codes.get(random.nextInt(codes.size()));
                boolean merge = random.nextInt(6) == 0;
                var planned =
                        merge
                                ? project.edits().merge(code, other, random.nextBoolean())
                                : edit(project.edits(), code, other, random);
                if (!(planned instanceof Planned.Ready ready) || ready.changes().isEmpty()) {
                    continue;
                }
                var notes = project.memos();
                int reviews = project.reviewsWithAny(Ids.of(code.id(), other.id()));
                int passages = project.passagesWithAny(Ids.of(code.id(), other.id()));
                project.done(ready);
                states.add(before);
                memos.add(notes);
                if (merge) {
                    merges++;
                    assertThat(project.memos()).hasSameSizeAs(notes);
                    assertThat(project.reviewsWithAny(Ids.of(other.id()))).isEqualTo(reviews);
                    assertThat(project.passagesWithAny(Ids.of(other.id()))).isEqualTo(passages);
                }
                assertIsATree(project.now());
            }
            assertThat(states).hasSize(EDITS);
            assertThat(merges).isPositive();
            for (var state : states.reversed()) {
                project.undo(1);
                OpenCodebook.assertSame(project.now(), state);
                assertThat(project.memos()).containsExactlyInAnyOrderElementsOf(memos.removeLast());
            }
        }
    }

    private static Planned edit(CodebookEdits edits, Code code, Code other, Random random) {
        var place = new Place(other.facet(), other.id(), random.nextInt(4));
        return switch (random.nextInt(10)) {
            case 7 ->
                    edits.move(List.of(code, other), new Place(code.facet(), 0, random.nextInt(4)));
            case 8 ->
                    edits.recolour(
                            List.of(code, other), random.nextBoolean() ? "#0072B2" : "#E69F00");
            case 9 ->
                    random.nextBoolean()
                            ? edits.retire(List.of(code, other))
                            : edits.succeed(code, Optional.of(other));
            case 0 ->
                    edits.add(
                            CodeForm.named("New " + random.nextInt(1000))
                                    .withKey(edits.proposedKey(place)),
                            place);
            case 1 -> edits.rename(code, "Name " + random.nextInt(1000));
            case 2 -> edits.move(code, place);
            case 3 -> edits.step(code, Step.values()[random.nextInt(4)]);
            case 4 -> code.retired() ? edits.takeUp(code) : edits.retire(code, Optional.of(other));
            case 5 ->
                    edits.edit(
                            code,
                            CodeForm.of(code)
                                    .withAliases(List.of("Alias " + random.nextInt(1000)))
                                    .withDefinition("Definition " + random.nextInt(1000)),
                            random.nextBoolean());
            default -> edits.remove(code);
        };
    }

    private static void assertIsATree(Snapshot now) {
        var codebook = now.codebook();
        for (Code code : codebook.codes()) {
            assertThat(codebook.level(code)).isPositive();
            codebook.parentOf(code).ifPresent(p -> assertThat(p.facet()).isEqualTo(code.facet()));
            if (code.parent() != 0) {
                assertThat(codebook.code(code.parent())).isPresent();
            }
        }
        var ids = Ids.of(codebook.codes().stream().map(Code::id).toList());
        assertThat(
                        now.passages().values().stream()
                                .flatMap(d -> d.passages().stream())
                                .flatMapToLong(p -> p.codes().stream()))
                .allMatch(ids::contains);
    }
}
