package org.postil.tally;

import org.postil.domain.Coder;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests of all kinds, with conditions that {@link NaiveCount} can recount. */
final class RandomRequest {
    private RandomRequest() {}

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static TallyRequest of(Snapshot snapshot, Random random) {
        var axes = new ArrayList<Axis>();
        for (int i = 0; i < 6; i++) {
            axes.add(new Axis.OfFacet(i < 4 ? "theme" : "agency"));
        }
        snapshot.variables().forEach(v -> axes.add(new Axis.OfVariable(v.path())));
        var rows = pick(axes, random);
        var columns = random.nextInt(3) == 0 ? null : pick(axes, random);
        var options =
                new TallyOptions(
                        random.nextInt(2) == 0
                                ? Map.of()
                                : Map.of(rows.key(), pick(List.of(MissingRule.values()), random)),
                        random.nextInt(3) == 0,
                        random.nextInt(3) == 0,
                        random.nextInt(4) == 0,
                        random.nextInt(2) == 0);
        var layers = new ArrayList<Layer>(List.of(new Layer.Any(), new Layer.Final()));
        for (Coder coder : snapshot.coders()) {
            layers.add(Layer.of(coder));
        }
        return TallyRequest.of(rows)
                .withOptions(options)
                .withColumns(columns)
                .withUnit(pick(List.of(Unit.values()), random))
                .withLayer(pick(layers, random))
                .withWhere(random.nextInt(3) == 0 ? condition(snapshot, random, 2) : null)
                .withMissing(pick(List.of(MissingRule.values()), random))
                .withPerson(
                        random.nextInt(4) == 0 ? null : pick(List.of(PersonRule.values()), random))
                .withLink(pick(List.of(Link.values()), random))
                .withPercent(
                        random.nextInt(2) == 0 ? null : pick(List.of(PercentOf.values()), random))
                .withDecimals(random.nextInt(3))
                .withGroups(random.nextInt(3) > 0);
    }

    private static Condition condition(Snapshot snapshot, Random random, int depth) {
        var code = pick(snapshot.codebook().codes(), random);
        var numeric =
                DerivedRules.shaped(snapshot).stream()
                        .filter(v -> v.type() == Variable.Type.NUMBER)
                        .toList();
        return switch (random.nextInt(depth > 0 ? 11 : 8)) {
            case 0 -> new Condition.Read();
            case 1 -> new Condition.Coded("code", code.name(), Ids.of(code.id()));
            case 2 -> new Condition.AnyCode("agency", random.nextBoolean());
            case 3 -> {
                var v = pick(numeric, random);
                var least = new Condition.Value.Number(BigDecimal.valueOf(random.nextInt(4)));
                yield new Condition.Answered(
                        v.id(),
                        v.path(),
                        v.level(),
                        new Condition.Test.Compare(Condition.Comparison.AT_LEAST, least));
            }
            case 4 -> {
                var coder = pick(snapshot.coders(), random);
                yield new Condition.CodedBy(coder.id(), coder.name());
            }
            case 5 -> {
                var coder = pick(snapshot.coders(), random);
                var state = pick(List.of(ReadMark.State.values()), random);
                yield new Condition.Marked(
                        random.nextInt(4) == 0 ? null : state,
                        random.nextBoolean() ? 0 : coder.id(),
                        coder.name());
            }
            case 6 -> new Condition.InDocument(pick(List.of(DocumentRole.values()), random));
            case 7 ->
                    new Condition.Count(
                            pick(List.of(Person.Role.values()), random),
                            depth > 0 && random.nextBoolean()
                                    ? condition(snapshot, random, depth - 1)
                                    : null,
                            Condition.Comparison.AT_LEAST,
                            1 + random.nextInt(2));
            case 8 -> new Condition.Not(condition(snapshot, random, depth - 1));
            case 9 ->
                    new Condition.And(
                            List.of(
                                    condition(snapshot, random, depth - 1),
                                    condition(snapshot, random, depth - 1)));
            default ->
                    new Condition.Or(
                            List.of(
                                    condition(snapshot, random, depth - 1),
                                    condition(snapshot, random, depth - 1)));
        };
    }
}
