package org.postil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postil.Program;
import org.postil.domain.AnswerValue;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.VariableStore.NewVariable;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Each flaw that is put into the sound sample study is found, and nothing besides. */
class ConsistencyTest extends CheckedStudy {
    @Test
    void theSampleStudyWhoseAnswersHaveTheirPlacesHasNoFindingAtAll() {
        assertThat(check()).isEmpty();
    }

    @Test
    void anAnswerThatCitesNoPassageIsFoundUnlessTheCoderConcludedIt() {
        edit(e -> SampleProject.takeEvidenceOff(e, seen));
        assertThat(check())
                .hasSize(33)
                .allSatisfy(f -> {
                    assertThat(f.kind()).isEqualTo(Kind.NO_EVIDENCE);
                    assertThat(f.words()).isEqualTo("1 answer from the report cites no passage.");
                });
        edit(e ->
                seen.answers()
                        .forEach(a ->
                                e.answers()
                                        .set(
                                                a.variable(),
                                                a.review(),
                                                a.person(),
                                                a.coder(),
                                                a.value(),
                                                true)));
        assertThat(check()).isEmpty();
    }

    @Test
    void aPassageThatWasNotCarriedToTheTextOfNowIsSerious() {
        var first = recommendationPassage();
        long earlier =
                now().documents().stream()
                        .filter(d -> d.id() != first.document())
                        .findFirst()
                        .orElseThrow()
                        .text();
        String text = project.text(earlier).orElseThrow();
        var span = new Span(0, 40);
        edit(e -> {
            long id =
                    e.passages()
                            .add(
                                    new NewPassage(
                                            first.document(),
                                            earlier,
                                            span,
                                            span.of(text),
                                            first.coder(),
                                            PassageKind.QUOTE,
                                            0));
            e.passages().addCode(id, code(Facet.THEME, "T1.1").id());
        });
        assertThat(of(Kind.OLDER_TEXT))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfPlace(first.document(), span));
    }

    @Test
    void aPassageThatKeepsOtherWordsThanTheTextHasIsSerious() {
        var first = recommendationPassage();
        var span = new Span(first.span().start(), first.span().start() + 5);
        edit(e -> {
            long id =
                    e.passages()
                            .add(
                                    new NewPassage(
                                            first.document(),
                                            first.text(),
                                            span,
                                            "other",
                                            first.coder(),
                                            PassageKind.QUOTE,
                                            0));
            e.passages().addCode(id, code(Facet.THEME, "T1.1").id());
        });
        assertThat(of(Kind.QUOTE_DIFFERS))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfPlace(first.document(), span));
    }

    @Test
    void aThemeWithoutADefinitionARetiredOneInUseAndADoubleNameAreFound() {
        long theme = now().codebook().facet(Facet.THEME).orElseThrow().id();
        long agency = now().codebook().facet(Facet.AGENCY).orElseThrow().id();
        edit(e -> {
            e.codebook().addCode(NewCode.named("Housing moves", theme, 0));
            e.codebook().retire(code(Facet.THEME, "T2.1").id(), true);
            e.codebook().addCode(NewCode.named("The Police", agency, 0));
        });
        assertThat(of(Kind.THEME_WITHOUT_DEFINITION))
                .extracting(Finding::about)
                .containsExactly("Housing moves");
        assertThat(of(Kind.RETIRED_IN_USE))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).startsWith("T2.1");
                    assertThat(f.words()).contains("passages carry it");
                });
        assertThat(of(Kind.SAME_NAME))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("Police");
                    assertThat(f.words()).contains("The Police");
                });
    }

    @Test
    void reviewsThatAreUnreadUndecidedOrUncodedAreFound() {
        long coder = now().coders().getFirst().id();
        edit(e -> {
            e.reviews().mark(review("DHR03").id(), coder, ReadMark.State.IN_PROGRESS);
            e.reviews().setInclusion(review("DHR04").id(), Review.Inclusion.CANDIDATE, "");
            e.reviews().setInclusion(review("DHR05").id(), Review.Inclusion.EXCLUDED, "");
            long fresh = e.reviews().add("DHR99", "New");
            e.reviews().mark(fresh, coder, ReadMark.State.READ);
        });
        assertThat(of(Kind.REVIEW_UNREAD)).extracting(Finding::about).containsExactly("DHR03");
        assertThat(of(Kind.REVIEW_UNDECIDED)).extracting(Finding::about).containsExactly("DHR04");
        assertThat(of(Kind.EXCLUDED_WITHOUT_REASON))
                .extracting(Finding::about)
                .containsExactly("DHR05");
        assertThat(of(Kind.REVIEW_UNCODED)).extracting(Finding::about).containsExactly("DHR99");
        // its required answer is open too
        assertThat(of(Kind.REQUIRED_OPEN))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("DHR99");
                    assertThat(f.words()).startsWith("Type of homicide");
                });
    }

    @Test
    void recommendationsThatAreUndecidedOrInNoRowOrColumnAreFound() {
        var passage = recommendationPassage();
        long record = passage.recommendation();
        edit(e -> e.recommendations().setScope(record, Scope.UNDECIDED, ""));
        assertThat(of(Kind.RECOMMENDATION_UNDECIDED))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfRecommendation(record));
        edit(e -> {
            e.recommendations().setScope(record, Scope.IN, "");
            passage.codes().stream().forEach(c -> e.passages().removeCode(passage.id(), c));
        });
        assertThat(of(Kind.RECOMMENDATION_WITHOUT_THEME)).hasSize(1);
        assertThat(of(Kind.RECOMMENDATION_WITHOUT_AGENCY)).hasSize(1);
        assertThat(of(Kind.PASSAGE_WITHOUT_CODE))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfPlace(passage.document(), passage.span()));
    }

    @Test
    void aQuoteThatSaysSomethingElseIsSeriousAndOneThatLeavesOutIsNot() {
        var passage = recommendationPassage();
        String quote = passage.span().of(project.text(passage.text()).orElseThrow());
        String first = quote.substring(0, quote.indexOf(' '));
        edit(e -> e.quotations().set(passage.id(), first + " [...]", true));
        assertThat(of(Kind.QUOTE_DIFFERS)).isEmpty();
        edit(e -> e.quotations().set(passage.id(), first + " never " + quote, true));
        assertThat(of(Kind.QUOTE_DIFFERS))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.subject()).isEqualTo(new Subject.OfQuote(passage.id()));
                    assertThat(f.words()).contains("the paper uses it");
                });
    }

    @Test
    void aSingleChoiceWithTwoCategoriesAndARuleThatCannotBeReadAreSerious() {
        var variable = now().variable("review.homicide_type").orElseThrow();
        long coder = now().coders().getFirst().id();
        edit(e -> {
            e.answers()
                    .set(
                            variable.id(),
                            review("DHR01").id(),
                            0,
                            coder,
                            new AnswerValue.Chosen(
                                    Ids.of(
                                            variable.categories().get(0).id(),
                                            variable.categories().get(1).id())),
                            false);
            e.variables()
                    .add(
                            new NewVariable(
                                    Variable.Level.REVIEW,
                                    "age_band",
                                    "Age band",
                                    Variable.Type.TEXT,
                                    false,
                                    "",
                                    "",
                                    null,
                                    null,
                                    "bands(victim.height: 0-17)"));
        });
        assertThat(of(Kind.TWO_CATEGORIES))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("DHR01");
                    assertThat(f.words()).isEqualTo("Type of homicide has 2 categories.");
                });
        assertThat(of(Kind.RULE_UNREADABLE))
                .singleElement()
                .extracting(Finding::about)
                .isEqualTo("Age band");
    }

    @Test
    void aCodeThatOthersOfTheSameReviewNeverUsedIsNoted() {
        var first = recommendationPassage();
        String text = project.text(first.text()).orElseThrow();
        edit(e -> {
            long other = e.coders().add("Second coder").id();
            long id =
                    e.passages()
                            .add(
                                    new NewPassage(
                                            first.document(),
                                            first.text(),
                                            first.span(),
                                            first.span().of(text),
                                            other,
                                            PassageKind.QUOTE,
                                            0));
            e.passages().addCode(id, code(Facet.THEME, "T7.3").id());
        });
        assertThat(of(Kind.ONE_CODER_ONLY))
                .extracting(Finding::words)
                .anyMatch(w -> w.contains("alone used it, in 1 review that others coded too"));
    }

    @Test
    void aFindingIsIgnoredWithAReasonThatCanBeUndone() {
        edit(e -> SampleProject.takeEvidenceOff(e, seen));
        var finding = check().getFirst();
        edit(e -> IgnoredFindings.ignore(e, finding, " The paper says so. "));
        assertThat(IgnoredFindings.of(now()).reason(finding)).contains("The paper says so.");
        assertThat(check()).contains(finding);
        edit(e -> IgnoredFindings.heed(e, finding));
        assertThat(IgnoredFindings.of(now()).reason(finding)).isEmpty();
        project.undo(1, Optional.empty());
        assertThat(IgnoredFindings.of(now()).reason(finding)).contains("The paper says so.");
    }

    @Test
    void theCheckStopsWhenAskedTo() {
        var stopped = new Cancellation();
        stopped.request();
        var snapshot = now();
        assertThatThrownBy(() ->
                        Consistency.check(
                                snapshot,
                                new TallyEngine(),
                                Layer.standard(snapshot),
                                project,
                                Progress.NONE,
                                stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theCommandEndsWithOneOnlyForWhatIsSeriousAndNotIgnored() {
        edit(e -> SampleProject.takeEvidenceOff(e, seen));
        project.close();
        var program = new Program(folder.resolve("home"));
        var sound = program.run(Program.asJson("check", file, "--publish")).exits(0);
        assertThat(sound.json().get("findings").size()).isEqualTo(33);
        program.run("check", file).exits(0);
        project = reopened();
        long coder = now().coders().getFirst().id();
        edit(e -> e.reviews().mark(review("DHR03").id(), coder, ReadMark.State.IN_PROGRESS));
        var unread = of(Kind.REVIEW_UNREAD).getFirst();
        project.close();
        assertThat(program.run("check", file, "--publish").exits(1).out())
                .contains("serious", "Review not read", "DHR03");
        project = reopened();
        edit(e -> IgnoredFindings.ignore(e, unread, "Read on paper."));
        project.close();
        assertThat(program.run("check", file, "--publish").exits(0).out())
                .contains("ignored", "Read on paper.");
        project = reopened();
    }
}
