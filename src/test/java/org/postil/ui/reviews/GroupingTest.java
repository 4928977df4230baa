package org.postil.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.DocumentRole;
import org.postil.domain.Review;
import org.postil.importing.SourceFile;
import org.postil.ui.reviews.Grouping.Looked;
import org.postil.ui.reviews.Grouping.Note;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How files are grouped into reviews before they are imported; without a toolkit. */
class GroupingTest {
    private static Grouping grouping(List<Review> reviews, String... files) {
        return new Grouping(
                Stream.of(files)
                        .map(file -> new Looked(SourceFile.of(Path.of(file)), Note.NEW))
                        .toList(),
                reviews);
    }

    private static Review review(String reference, String title) {
        return new Review(1, "g", reference, title, Review.Inclusion.INCLUDED, "", 1);
    }

    private static Grouping.Row row(Grouping grouping, String name) {
        return grouping.rows().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesOfOneReviewStandTogetherTheOverviewReportFirst() {
        var grouping =
                grouping(
                        List.of(),
                        "Birch.pdf",
                        "Ash 2016 - Action plan.txt",
                        "Ash 2016 Overview Report.pdf");
        assertThat(grouping.rows())
                .extracting(Grouping.Row::name)
                .containsExactly(
                        "Ash 2016 Overview Report.pdf", "Ash 2016 - Action plan.txt", "Birch.pdf");
        assertThat(grouping.stateProperty().get().files()).isEqualTo(3);
        assertThat(grouping.stateProperty().get().reviews()).isEqualTo(2);
        assertThat(grouping.stateProperty().get().problem()).isEmpty();
    }

    @Test
    void whatIsCorrectedIsWhatIsImported() {
        var grouping = grouping(List.of(), "a.pdf", "b.pdf");
        row(grouping, "b.pdf").referenceProperty().set(" a ");
        row(grouping, "b.pdf").roleProperty().set(DocumentRole.LETTER);
        row(grouping, "a.pdf").titleProperty().set("Mrs A");
        assertThat(row(grouping, "b.pdf").titleProperty().get())
                .as("one review has one title")
                .isEqualTo("Mrs A");
        assertThat(grouping.chosen())
                .containsExactlyInAnyOrder(
                        new SourceFile(
                                Path.of("a.pdf"), "a", "Mrs A", DocumentRole.OVERVIEW_REPORT),
                        new SourceFile(Path.of("b.pdf"), "a", "Mrs A", DocumentRole.LETTER));
    }

    @Test
    void aReviewThatIsThereKeepsItsTitleWhateverTheCaseOfTheReference() {
        var grouping = grouping(List.of(review("Ash", "The Ash review")), "ASH.pdf");
        var row = grouping.rows().getFirst();
        assertThat(row.titleFixedProperty().get()).isTrue();
        assertThat(row.titleProperty().get()).isEqualTo("The Ash review");
        assertThat(grouping.stateProperty().get().fresh()).isZero();
    }

    @Test
    void aFileWithoutReviewAndNoFileAtAllAreNotImported() {
        var grouping = grouping(List.of(), "a.pdf", "b.pdf");
        row(grouping, "a.pdf").referenceProperty().set("  ");
        assertThat(grouping.stateProperty().get().problem().orElseThrow()).contains("a.pdf");
        row(grouping, "a.pdf").wantedProperty().set(false);
        assertThat(grouping.stateProperty().get().problem()).isEmpty();
        assertThat(grouping.chosen()).hasSize(1);
        grouping.wantAll(false);
        assertThat(grouping.stateProperty().get().problem()).isPresent();
    }

    @Test
    void whatIsThereAlreadyIsNotImportedUnlessWanted() {
        var looked = new Looked(SourceFile.of(Path.of("a.pdf")), Note.THERE);
        var grouping = new Grouping(List.of(looked), List.of());
        assertThat(grouping.chosen()).isEmpty();
        grouping.rows().getFirst().wantedProperty().set(true);
        assertThat(grouping.chosen()).hasSize(1);
    }
}
