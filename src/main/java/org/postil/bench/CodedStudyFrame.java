package org.postil.bench;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Variable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The codebook and variables of a {@link CodedStudy}: 60 themes under 11 parents, 10 agencies. */
final class CodedStudyFrame {
    static final long HOMICIDE_TYPE = 1;
    static final long SEX = 2;
    static final long CHILDREN = 3;

    static final List<Variable> VARIABLES =
            List.of(
                    variable(
                            HOMICIDE_TYPE,
                            Variable.Level.REVIEW,
                            "homicide_type",
                            Variable.Type.CATEGORY,
                            category(1, "IPH"),
                            category(2, "AFH")),
                    variable(
                            SEX,
                            Variable.Level.VICTIM,
                            "sex",
                            Variable.Type.CATEGORY,
                            category(3, "Female"),
                            category(4, "Male")),
                    variable(CHILDREN, Variable.Level.REVIEW, "children", Variable.Type.NUMBER));

    private static final int PARENTS = 11;
    private static final int THEMES = 60;
    private static final int AGENCIES = 10;
    private static final Instant CREATED = Instant.parse("2026-01-01T09:00:00Z");

    private final Codebook codebook;
    private final List<Long> themes = new ArrayList<>();
    private final List<Long> agencies = new ArrayList<>();

    CodedStudyFrame() {
        var codes = new ArrayList<Code>();
        long id = 0;
        for (int parent = 1; parent <= PARENTS; parent++) {
            long above = ++id;
            codes.add(code(above, 1, 0, "T" + parent, "Theme " + parent));
            for (int i = 1; i <= THEMES / PARENTS + (parent <= THEMES % PARENTS ? 1 : 0); i++) {
                String key = "T" + parent + "." + i;
                codes.add(code(++id, 1, above, key, "Sub-theme " + parent + "." + i));
                themes.add(id);
            }
        }
        for (int agency = 1; agency <= AGENCIES; agency++) {
            codes.add(code(++id, 2, 0, null, "Agency " + agency));
            agencies.add(id);
        }
        codebook =
                new Codebook(
                        List.of(
                                new Facet(1, "facet-1", Facet.THEME, "Theme", 1),
                                new Facet(2, "facet-2", Facet.AGENCY, "Agency", 2)),
                        codes,
                        List.of());
    }

    Codebook codebook() {
        return codebook;
    }

    /**
     * The codes of one passage: one or two themes, mostly with an agency, never above the limit.
     */
    Ids codes(Random random, int most) {
        var codes = Ids.of(pick(themes, random));
        if (codes.size() < most && random.nextInt(10) < 6) {
            codes = codes.with(pick(agencies, random));
        }
        if (codes.size() < most && random.nextInt(10) < 3) {
            codes = codes.with(pick(themes, random));
        }
        return codes;
    }

    /** The first of a list are taken more often than the last. */
    private static long pick(List<Long> list, Random random) {
        double skewed = random.nextDouble() * random.nextDouble();
        return list.get((int) (skewed * list.size()));
    }

    private static Code code(long id, long facet, long parent, @Nullable String key, String name) {
        return new Code(
                id,
                "code-" + id,
                facet,
                parent,
                key,
                name,
                "",
                "",
                "",
                "",
                "",
                (int) id,
                false,
                0,
                List.of(),
                CREATED,
                null,
                "");
    }

    private static Variable variable(
            long id,
            Variable.Level level,
            String key,
            Variable.Type type,
            Variable.Category... categories) {
        return new Variable(
                id,
                "variable-" + id,
                level,
                key,
                key,
                type,
                false,
                "",
                "",
                null,
                null,
                (int) id,
                List.of(categories));
    }

    private static Variable.Category category(long id, String name) {
        return new Variable.Category(id, "category-" + id, name, "", (int) id);
    }
}
