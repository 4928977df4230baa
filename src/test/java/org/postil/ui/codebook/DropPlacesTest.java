package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.CodebookEdits;
import org.postil.codebook.Place;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.ui.SampleProject;
import org.postil.ui.codebook.CodebookRow.Heading;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.codebook.DropPlaces.Drop;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where carried codes come to stand, by where the pointer is over the sample study's codebook. */
class DropPlacesTest {
    @TempDir Path folder;

    private TestSession test;
    private List<CodebookRow> rows;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        rows =
                new CodebookRows(
                                codebook(),
                                Set.of(),
                                CodebookRows.Use.UNKNOWN,
                                Ids.NONE,
                                CodebookView.ALL)
                        .rows();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Codebook codebook() {
        return test.session().snapshot().codebook();
    }

    private Code theme(String key) {
        return codebook().find(codebook().facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private int row(Code code) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Item item && item.code().id() == code.id()) {
                return i;
            }
        }
        throw new AssertionError("not shown");
    }

    private Drop drop(Code carried, double at, int depth) {
        return new DropPlaces(test.session().snapshot(), rows, List.of(carried), true)
                .at(at, depth);
    }

    private static Place place(Drop drop) {
        return switch (drop) {
            case Drop.Between between -> between.place();
            case Drop.Into into -> into.place();
            case Drop.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    @Test
    void theMiddleOfALineIsUnderItsCodeAndTheEdgesAreBesideIt() {
        var carried = theme("T1.1");
        var other = theme("T2.2");
        assertThat(place(drop(carried, row(other) + 0.5, 1)).parent()).isEqualTo(other.id());
        var before = place(drop(carried, row(other) + 0.1, 2));
        assertThat(before.parent()).isEqualTo(theme("T2").id());
        assertThat(before.index()).isEqualTo(1);
        var after = place(drop(carried, row(other) + 0.9, 2));
        assertThat(after.index()).isEqualTo(2);
    }

    @Test
    void afterTheLastBelowACodeThePointerSaysHowDeep() {
        var carried = theme("T3.1");
        var last = codebook().childrenOf(theme("T1")).getLast();
        var deep = place(drop(carried, row(last) + 0.9, 2));
        assertThat(deep.parent()).isEqualTo(theme("T1").id());
        assertThat(deep.index()).isEqualTo(codebook().childrenOf(theme("T1")).size());
        var flat = place(drop(carried, row(last) + 0.9, 1));
        assertThat(flat.parent()).isZero();
        assertThat(flat.index()).isEqualTo(1);
        // the same line, reached from the code below
        assertThat(drop(carried, row(theme("T2")) + 0.1, 1))
                .isEqualTo(drop(carried, row(last) + 0.9, 1));
    }

    @Test
    void aboveTheFirstIsTheTop() {
        var top = place(drop(theme("T2"), 0.05, 1));
        assertThat(top.parent()).isZero();
        assertThat(top.index()).isZero();
    }

    @Test
    void aCodeIsNotPutUnderItselfOrAmongAnotherKind() {
        var carried = theme("T1");
        assertThat(drop(carried, row(theme("T1.1")) + 0.5, 2)).isInstanceOf(Drop.Refused.class);
        assertThat(drop(carried, row(carried) + 0.5, 1)).isInstanceOf(Drop.Refused.class);
        int heading = (int) rows.stream().takeWhile(r -> !(r instanceof Heading)).count();
        assertThat(drop(carried, heading + 2.1, 1)).isInstanceOf(Drop.Refused.class);
    }

    @Test
    void whereTheLinesAreSortedOneCanOnlyBePutUnderAnother() {
        var places = new DropPlaces(test.session().snapshot(), rows, List.of(theme("T1.1")), false);
        assertThat(places.at(row(theme("T2")) + 0.05, 1)).isInstanceOf(Drop.Into.class);
    }

    @Test
    void whatIsShownIsWhereTheCodeStandsAfterwards() {
        var edits = new CodebookEdits(test.session().snapshot());
        for (double at = 0.05; at < rows.size(); at += 0.3) {
            for (int depth = 1; depth <= 3; depth++) {
                var drop = drop(theme("T2.1"), at, depth);
                if (!(drop instanceof Drop.Refused)) {
                    assertThat(edits.problemBelow(theme("T2.1"), place(drop))).isEmpty();
                }
            }
        }
    }
}
