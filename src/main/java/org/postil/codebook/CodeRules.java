package org.postil.codebook;

import org.postil.codebook.Problem.Field;
import org.postil.domain.Code;
import org.postil.domain.Codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names, keys and aliases must be so that everyone, and every file, means the same code. */
final class CodeRules {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 20;

    private final Codebook codebook;
    private final CodeTree tree;

    CodeRules(Codebook codebook) {
        this.codebook = codebook;
        this.tree = new CodeTree(codebook);
    }

    /**
     * What is wrong with a form. What a code has already is not held against it: another program
     * may have made it.
     *
     * @param self the code that is changed, empty for one to be made
     */
    List<Problem> check(CodeForm form, long facet, long parent, Optional<Code> self) {
        var problems = new ArrayList<Problem>();
        var before = self.map(CodeForm::of);
        long id = self.map(Code::id).orElse(0L);
        if (before.map(CodeForm::name).filter(form.name()::equals).isEmpty()) {
            name(form.name(), facet, parent, id, problems);
        }
        if (before.map(CodeForm::key).filter(form.key()::equals).isEmpty()) {
            key(form.key(), facet, id, problems);
        }
        if (!COLOUR.matcher(form.colour()).matches()
                && before.map(CodeForm::colour).filter(form.colour()::equals).isEmpty()) {
            problems.add(new Problem(Field.COLOUR, "Choose a colour."));
        }
        for (String alias : form.aliases()) {
            if (before.filter(b -> b.aliases().contains(alias)).isEmpty()) {
                alias(alias, form.name(), facet, id, problems);
            }
        }
        return problems;
    }

    /** What is wrong with a name at a place; empty when nothing is. */
    Optional<Problem> nameAt(String name, long facet, long parent, long self) {
        var problems = new ArrayList<Problem>();
        name(name, facet, parent, self, problems);
        return problems.stream().findFirst();
    }

    private void name(String name, long facet, long parent, long self, List<Problem> problems) {
        if (name.isEmpty()) {
            problems.add(new Problem(Field.NAME, "A code needs a name."));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(
                    new Problem(
                            Field.NAME,
                            "A name may have " + LONGEST_NAME + " characters at most."));
        } else if (name.indexOf(';') >= 0 || name.indexOf('›') >= 0) {
            problems.add(
                    new Problem(
                            Field.NAME,
                            "A name may not contain ; or ›: files use them between codes."));
        } else {
            tree.children(facet, parent).stream()
                    .filter(c -> c.id() != self && same(c.name(), name))
                    .findFirst()
                    .ifPresent(c ->
                            problems.add(
                                    new Problem(
                                            Field.NAME,
                                            "There is a code "
                                                    + quoted(c.name())
                                                    + " here already. Choose another name, or use"
                                                    + " that one.")));
        }
    }

    private void key(String key, long facet, long self, List<Problem> problems) {
        if (key.isEmpty()) {
            return;
        }
        if (key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isWhitespace)) {
            problems.add(
                    new Problem(
                            Field.KEY, "A key is short and without spaces, such as T1 or 1.2."));
        } else if (key.indexOf(';') >= 0 || key.indexOf('›') >= 0) {
            problems.add(
                    new Problem(
                            Field.KEY,
                            "A key may not contain ; or ›: files use them between codes."));
        } else {
            others(facet, self).stream()
                    .filter(c -> same(Objects.requireNonNullElse(c.key(), ""), key))
                    .findFirst()
                    .ifPresent(c ->
                            problems.add(
                                    new Problem(
                                            Field.KEY,
                                            key + " is the key of " + quoted(c.name()) + ".")));
        }
    }

    private void alias(String alias, String name, long facet, long self, List<Problem> problems) {
        if (same(alias, name)) {
            problems.add(new Problem(Field.ALIASES, quoted(alias) + " is the code’s own name."));
            return;
        }
        others(facet, self).stream()
                .filter(c ->
                        same(c.name(), alias)
                                || c.aliases().stream().anyMatch(other -> same(other, alias)))
                .findFirst()
                .ifPresent(c ->
                        problems.add(
                                new Problem(
                                        Field.ALIASES,
                                        quoted(alias)
                                                + " is a name of "
                                                + quoted(c.name())
                                                + " already.")));
    }

    private List<Code> others(long facet, long self) {
        return codebook.codes().stream().filter(c -> c.facet() == facet && c.id() != self).toList();
    }

    /** Case and spaces do not make another name. */
    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String word) {
        return word.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    static String quoted(String name) {
        return "“" + name + "”";
    }
}
