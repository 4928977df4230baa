package org.postil.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.ComparedTexts;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Comparison;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.compare.WorkItem.Kind;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.study.SecondCoder;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.ui.SampleProject;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The sample study with its second coder: what is decided makes the final layer, what they coded
 * stays, and undo brings back what was.
 */
class FinalLayerTest {
    @TempDir Path folder;
    private Project project;
    private final TallyEngine engine = new TallyEngine();

    @BeforeEach
    void aStudyOfTwo() {
        var file = SampleProject.ofTwoCoders(folder.resolve("p.postil"));
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = ((ProjectResult.Opened) projects.open(file)).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Snapshot snapshot() {
        return project.snapshot();
    }

    private List<Coder> coders() {
        return snapshot().coders();
    }

    private Worklist worklist() {
        return Worklist.of(snapshot(), coders());
    }

    private void act(BiConsumer<DecisionEdits, Edit> work) {
        var coder = coders().getFirst();
        project.act(
                Optional.of(coder),
                "Decide",
                edit -> {
                    work.accept(new DecisionEdits(edit, coder), edit);
                    return true;
                });
    }

    private Tally tally(String rows, Unit unit, Layer layer) {
        return (Tally)
                engine.tally(
                        snapshot(),
                        TallyRequest.of(
                                        rows.contains(".")
                                                ? new Axis.OfVariable(rows)
                                                : new Axis.OfFacet(rows))
                                .withUnit(unit)
                                .withLayer(layer));
    }

    /** Row by row what counts and what is undecided. */
    private Map<String, List<Object>> counts(String rows, Unit unit, Layer layer) {
        var result = new HashMap<String, List<Object>>();
        tally(rows, unit, layer)
                .rows()
                .forEach(r ->
                        result.put(
                                r.code(),
                                List.of(r.n(), r.passages(), r.undecided(), r.reviews())));
        return result;
    }

    private long undecided(String rows) {
        return tally(rows, Unit.REVIEWS, new Layer.Final()).rows().stream()
                .mapToLong(Tally.Row::undecided)
                .sum();
    }

    @Test
    void takingOneCoderThroughoutMakesTheFinalLayerThatCodersOwn() {
        assertThat(worklist().items()).hasSizeGreaterThan(100);
        assertThat(undecided("theme")).isPositive();
        for (int coder : new int[] {1, 0}) {
            var all = worklist().items();
            act((decisions, edit) ->
                    all.forEach(i -> decisions.decide(i, new Choice.Take(coder), "")));
            var own = Layer.of(coders().get(coder));
            assertThat(worklist().decided()).isEqualTo(all.size());
            for (String facet : List.of("theme", "agency")) {
                for (Unit unit : List.of(Unit.REVIEWS, Unit.PASSAGES, Unit.RECOMMENDATIONS)) {
                    assertThat(counts(facet, unit, new Layer.Final()))
                            .as(facet + " " + unit)
                            .isEqualTo(counts(facet, unit, own));
                }
            }
        }
    }

    /**
     * Whatever is chosen, a review has a theme where one of the sides chosen, or shared, has it.
     */
    @Test
    void theFinalLayerHasWhatWasChosenAndUndoBringsBackWhatWas() {
        var random = new Random(20261130);
        for (int round = 0; round < 4; round++) {
            var before = counts("theme", Unit.REVIEWS, new Layer.Final());
            var list = worklist();
            var chosen = new HashMap<WorkItem, Choice>();
            for (WorkItem item : list.items()) {
                var choices = item.choices();
                chosen.put(item, choices.get(random.nextInt(choices.size())));
            }
            act((decisions, edit) ->
                    chosen.forEach(
                            (item, choice) -> decisions.decide(item, choice, "talked over")));

            var expected = expected(list, chosen);
            var found = tally("theme", Unit.REVIEWS, new Layer.Final());
            for (Tally.Row row : found.rows()) {
                assertThat(new TreeSet<>(row.reviews()))
                        .as(row.code())
                        .isEqualTo(expected.getOrDefault(row.id(), new TreeSet<>()));
                assertThat(row.undecided()).as(row.code()).isZero();
            }
            for (WorkItem item : worklist().items()) {
                assertThat(item.made().orElseThrow().reason()).isEqualTo("talked over");
            }

            project.undo(1, Optional.of(coders().getFirst()));
            assertThat(counts("theme", Unit.REVIEWS, new Layer.Final())).isEqualTo(before);
            assertThat(worklist().decided()).isZero();
        }
    }

    /**
     * Reviews by theme: from the passages of both, without what differs, and with what was chosen.
     */
    private Map<Long, Set<String>> expected(Worklist list, Map<WorkItem, Choice> chosen) {
        var result = new HashMap<Long, Set<String>>();
        var snapshot = snapshot();
        var differing = new HashMap<Long, Set<Long>>();
        for (WorkItem item : list.items()) {
            if (item instanceof CodeItem code) {
                for (Claim claim : code.claims()) {
                    claim.passages()
                            .forEach(p ->
                                    differing
                                            .computeIfAbsent(p.id(), x -> new TreeSet<>())
                                            .add(claim.code().id()));
                }
                for (Ruling ruling :
                        code.rulings(chosen.getOrDefault(item, new Choice.Neither()))) {
                    if (!ruling.holds().isEmpty()) {
                        put(result, ruling.code(), code.review().reference());
                    }
                }
            }
        }
        var mirrors = new org.postil.domain.Mirrors(snapshot);
        for (var document : snapshot.documents()) {
            var review =
                    snapshot.reviews().stream()
                            .filter(r -> r.id() == document.review())
                            .findFirst()
                            .orElseThrow();
            for (var passage : snapshot.passagesOf(document.id())) {
                if (passage.kind().isForCodes() && !mirrors.holds(passage)) {
                    passage.codes().stream()
                            .filter(c ->
                                    !differing.getOrDefault(passage.id(), Set.of()).contains(c))
                            .filter(c -> isLowest(passage.codes(), c))
                            .forEach(c -> put(result, c, review.reference()));
                }
            }
        }
        return result;
    }

    private boolean isLowest(org.postil.domain.Ids codes, long code) {
        return codes.stream()
                .mapToObj(c -> snapshot().codebook().code(c).orElseThrow())
                .noneMatch(c -> c.parent() == code);
    }

    private void put(Map<Long, Set<String>> into, long code, String review) {
        long at = code;
        while (at != 0) {
            into.computeIfAbsent(at, c -> new TreeSet<>()).add(review);
            at = snapshot().codebook().code(at).orElseThrow().parent();
        }
    }

    @Test
    void oneDecisionIsOneStepAndCanBeTakenBackAlone() {
        var items = worklist().items();
        for (int i = 0; i < 5; i++) {
            var item = items.get(i);
            act((decisions, edit) -> decisions.decide(item, new Choice.Neither(), ""));
        }
        assertThat(worklist().decided()).isEqualTo(5);
        project.undo(1, Optional.of(coders().getFirst()));
        assertThat(worklist().decided()).isEqualTo(4);
        var first = worklist().items().getFirst();
        act((decisions, edit) -> decisions.undecide(first));
        assertThat(worklist().decided()).isEqualTo(3);
        assertThat(worklist().items().stream().map(WorkItem::key).toList())
                .isEqualTo(items.stream().map(WorkItem::key).toList());
    }

    @Test
    void anotherCodeInPlaceOfBothCountsAndIsGoneWithTheNextChoice() {
        var item =
                (CodeItem)
                        worklist().items().stream()
                                .filter(i -> i.kind() == Kind.OTHER_CODE)
                                .findFirst()
                                .orElseThrow();
        var facet = item.claims().getFirst().code().facet();
        var there =
                item.claims().stream()
                        .flatMap(c -> c.passages().stream())
                        .flatMapToLong(p -> p.codes().stream())
                        .boxed()
                        .toList();
        var code =
                snapshot().codebook().codes().stream()
                        .filter(c -> c.facet() == facet && !there.contains(c.id()))
                        .filter(c ->
                                snapshot().passagesOf(item.document().id()).stream()
                                        .noneMatch(p -> p.codes().contains(c.id())))
                        .findFirst()
                        .orElseThrow();
        String rows =
                snapshot().codebook().facets().stream()
                        .filter(f -> f.id() == facet)
                        .findFirst()
                        .orElseThrow()
                        .key();
        long before = passages(rows, code.id());
        var edit = new Choice.Edit(code.id(), item.whole());

        act((decisions, e) -> decisions.decide(item, edit, "neither fits"));
        assertThat(passages(rows, code.id())).isEqualTo(before + 1);
        var again = (CodeItem) same(item);
        assertThat(again.made().orElseThrow().choice()).contains(edit);

        act((decisions, e) -> decisions.decide(again, new Choice.Take(0), ""));
        assertThat(passages(rows, code.id())).isEqualTo(before);
        assertThat(same(item).made().orElseThrow().choice()).contains(new Choice.Take(0));
    }

    private WorkItem same(WorkItem item) {
        return worklist().items().stream()
                .filter(i -> i.key().equals(item.key()) && i.kind() == item.kind())
                .findFirst()
                .orElseThrow();
    }

    private long passages(String rows, long code) {
        return tally(rows, Unit.PASSAGES, new Layer.Final()).rows().stream()
                .filter(r -> r.id() == code)
                .findFirst()
                .orElseThrow()
                .n();
    }

    @Test
    void agreementIsOfWhatTheyCodedWhateverWasDecided() {
        var request =
                new ComparisonRequest(
                        coders(),
                        ComparedUnit.REVIEW,
                        snapshot().codebook().facets().getFirst(),
                        true,
                        new UnitBootstrap(0, 1));
        var texts = new ComparedTexts(project::text, project::layout);
        var before = Comparison.of(snapshot(), request, texts, new Cancellation());
        var all = worklist().items();
        act((decisions, edit) -> all.forEach(i -> decisions.decide(i, new Choice.Take(0), "")));

        var after = Comparison.of(snapshot(), request, texts, new Cancellation());
        assertThat(after.inTotal()).isEqualTo(before.inTotal());
        assertThat(numbers(after)).isEqualTo(numbers(before));
    }

    private static Map<String, Double> numbers(Agreement agreement) {
        var numbers = new HashMap<String, Double>();
        agreement.together().forEach((name, e) -> numbers.put(name, e.number().orElse(-9)));
        return numbers;
    }

    @Test
    void longerEdgesAreTakenOnlyWhereTheyOverlapEnough() {
        var items = worklist().items();
        var deeds = new BulkRule.LongerEdges(0.8).of(items);
        assertThat(deeds).isNotEmpty();
        for (var deed : deeds) {
            var item = (CodeItem) deed.item();
            var claim = item.claims().getFirst();
            assertThat(item.kind()).isEqualTo(Kind.EDGES);
            assertThat(item.overlap()).isGreaterThanOrEqualTo(0.8);
            int taken = ((Choice.Take) deed.choice()).coder();
            assertThat(claim.length(taken)).isGreaterThanOrEqualTo(claim.length(1 - taken));
        }
        assertThat(new BulkRule.LongerEdges(0).of(items)).hasSizeGreaterThan(deeds.size());

        act((decisions, edit) -> deeds.forEach(d -> decisions.decide(d.item(), d.choice(), "")));
        assertThat(worklist().decided()).isEqualTo(deeds.size());
        assertThat(new BulkRule.LongerEdges(0.8).of(worklist().items())).isEmpty();
    }

    @Test
    void anAnswerDecidedStandsForBothAndUndecidedOnesFall() {
        var age = snapshot().variable("victim.age").orElseThrow();
        var ann =
                snapshot().answers().stream()
                        .filter(a -> a.variable() == age.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .findFirst()
                        .orElseThrow();
        var ben = snapshot().coderNamed(SecondCoder.CODER).orElseThrow();
        assertThat(age.type()).isEqualTo(Variable.Type.NUMBER);
        act((decisions, edit) ->
                edit.answers()
                        .set(
                                age.id(),
                                ann.review(),
                                ann.person(),
                                ben.id(),
                                new AnswerValue.Number(new BigDecimal(99), ""),
                                false));
        var item = answers().getFirst();
        assertThat(answers()).hasSize(1);
        var oldest = new ArrayList<BigDecimal>();
        for (Choice choice :
                List.of(
                        new Choice.Take(1),
                        new Choice.Answer(new AnswerValue.Number(new BigDecimal(77), "")))) {
            act((decisions, edit) -> decisions.decide(item, choice, "page 3"));
            oldest.add(
                    Objects.requireNonNull(
                                    tally("victim.age", Unit.REVIEWS, new Layer.Final())
                                            .rows()
                                            .getFirst()
                                            .summary())
                            .max());
            assertThat(answers().getFirst().made().orElseThrow().choice()).contains(choice);
        }
        assertThat(oldest.getFirst()).isEqualByComparingTo("99");
        assertThat(oldest.getLast()).isEqualByComparingTo("77");
        assertThat(snapshot().answers().stream().filter(a -> a.id() == ann.id()).findFirst())
                .contains(ann);

        act((decisions, edit) -> decisions.decide(item, new Choice.Neither(), ""));
        assertThat(snapshot().decisions().answers().getFirst().value())
                .isInstanceOf(AnswerValue.Missing.class);
        var decided = answers().getFirst();
        act((decisions, edit) -> decisions.undecide(decided));
        assertThat(snapshot().decisions().answers()).isEmpty();
    }

    private List<AnswerItem> answers() {
        return worklist().items().stream()
                .filter(AnswerItem.class::isInstance)
                .map(AnswerItem.class::cast)
                .toList();
    }

    /**
     * A third coder has just what the second has: two of three agree wherever the first differs.
     */
    @Test
    void theMajorityOfThreeIsOfferedAndMakesTheFinalLayerOnlyWhenTaken() {
        var ben = snapshot().coderNamed(SecondCoder.CODER).orElseThrow();
        var before = worklist();
        var reviews = snapshot().reviews();
        var his =
                snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.coder() == ben.id())
                        .toList();
        var quotes = new HashMap<Long, String>();
        his.forEach(p -> quotes.put(p.id(), p.span().of(project.text(p.text()).orElseThrow())));
        act((decisions, edit) -> {
            var third = edit.coders().add("Cy");
            reviews.forEach(r -> edit.reviews().mark(r.id(), third.id(), ReadMark.State.READ));
            for (Passage passage : his) {
                long id =
                        edit.passages()
                                .add(
                                        new NewPassage(
                                                passage.document(),
                                                passage.text(),
                                                passage.span(),
                                                quotes.getOrDefault(passage.id(), ""),
                                                third.id(),
                                                passage.kind(),
                                                passage.recommendation()));
                passage.codes().stream().forEach(c -> edit.passages().addCode(id, c));
            }
        });
        var items = worklist().items();
        assertThat(items).hasSameSizeAs(before.items());
        for (WorkItem item : items) {
            assertThat(item.coders()).hasSize(3);
            assertThat(item.majority().orElseThrow()).as(item.key()).isEqualTo(1);
            assertThat(item.isDecided()).isFalse();
        }
        assertThat(new BulkRule.Majority().of(before.items())).isEmpty();

        var deeds = new BulkRule.Majority().of(items);
        act((decisions, edit) -> deeds.forEach(d -> decisions.decide(d.item(), d.choice(), "")));
        assertThat(worklist().decided()).isEqualTo(items.size());
        for (String facet : List.of("theme", "agency")) {
            assertThat(counts(facet, Unit.REVIEWS, new Layer.Final()))
                    .isEqualTo(counts(facet, Unit.REVIEWS, Layer.of(ben)));
        }
    }

    @Test
    void toBeDiscussedIsAMemoOnTheCodeAndDecidesNothing() {
        var item = (CodeItem) worklist().items().getFirst();
        act((decisions, edit) -> decisions.discuss(item, "What counts as sharing?"));
        assertThat(
                        project.memos().stream()
                                .filter(m ->
                                        m.target().equals(item.claims().getFirst().code().guid()))
                                .map(m -> m.body()))
                .containsExactly("What counts as sharing?");
        assertThat(worklist().decided()).isZero();
    }
}
