package org.postil.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facets, codes and groups of a project. Codes are in the order of the tree: facet by facet,
 * each parent before its children.
 */
public final class Codebook {
    /** Stands between the names of a path: "Training › Supervision". */
    public static final String PATH_SEPARATOR = " › ";

    private final List<Facet> facets;
    private final List<Code> codes;
    private final List<CodeGroup> groups;
    private final Map<Long, Code> byId = new HashMap<>();
    private final Map<Long, List<Code>> children = new HashMap<>();

    /**
     * Takes the rows in any order. A code whose parent is missing stands at the top of its facet.
     */
    public Codebook(List<Facet> facets, List<Code> codes, List<CodeGroup> groups) {
        this.facets = facets.stream().sorted(Comparator.comparingInt(Facet::position)).toList();
        this.groups = List.copyOf(groups);
        codes.forEach(code -> byId.put(code.id(), code));
        for (Code code : codes) {
            long parent = byId.containsKey(code.parent()) ? code.parent() : -code.facet();
            children.computeIfAbsent(parent, p -> new ArrayList<>()).add(code);
        }
        children.values()
                .forEach(list ->
                        list.sort(
                                Comparator.comparingInt(Code::position)
                                        .thenComparingLong(Code::id)));
        var ordered = new ArrayList<Code>(codes.size());
        this.facets.forEach(facet -> addTree(-facet.id(), ordered));
        this.codes = List.copyOf(ordered);
    }

    private void addTree(long parent, List<Code> into) {
        for (Code code : children.getOrDefault(parent, List.of())) {
            into.add(code);
            addTree(code.id(), into);
        }
    }

    public List<Facet> facets() {
        return facets;
    }

    /** All codes in the order of the tree. */
    public List<Code> codes() {
        return codes;
    }

    public List<CodeGroup> groups() {
        return groups;
    }

    public Optional<Facet> facet(String key) {
        return facets.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** The codes of a facet in the order of the tree. */
    public List<Code> codesOf(Facet facet) {
        return codes.stream().filter(c -> c.facet() == facet.id()).toList();
    }

    public Optional<Code> code(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Code> childrenOf(Code code) {
        return List.copyOf(children.getOrDefault(code.id(), List.of()));
    }

    public Optional<Code> parentOf(Code code) {
        return Optional.ofNullable(byId.get(code.parent()));
    }

    /** Whether a code stands under another, at whatever depth. */
    public boolean isBelow(Code code, Code ancestor) {
        for (var up = parentOf(code); up.isPresent(); up = parentOf(up.get())) {
            if (up.get().id() == ancestor.id()) {
                return true;
            }
        }
        return false;
    }

    /** 1 at the top. */
    public int level(Code code) {
        return parentOf(code).map(p -> level(p) + 1).orElse(1);
    }

    /** The names from the top down, joined by {@link #PATH_SEPARATOR}. */
    public String path(Code code) {
        return parentOf(code).map(p -> path(p) + PATH_SEPARATOR + code.name()).orElse(code.name());
    }

    /**
     * How a code is written in output: its key, else its name if unique in its facet, else its
     * path.
     */
    public String label(Code code) {
        if (code.key() != null) {
            return code.key();
        }
        long namesakes =
                codes.stream()
                        .filter(c -> c.facet() == code.facet() && c.name().equals(code.name()))
                        .count();
        return namesakes == 1 ? code.name() : path(code);
    }

    /**
     * The codes of a facet that a word may mean: by key, else by path, else by name, else by alias;
     * case and spaces around do not matter. Several only when the word is ambiguous.
     */
    public List<Code> find(Facet facet, String word) {
        String wanted = fold(word);
        var candidates = codesOf(facet);
        for (var names : Naming.values()) {
            var found =
                    candidates.stream()
                            .filter(c ->
                                    names.of(this, c).stream()
                                            .anyMatch(n -> fold(n).equals(wanted)))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Two words mean the same code when they are equal in this form. */
    public static String fold(String word) {
        return word.strip()
                .replace('’', '\'')
                .replaceAll("\\s*[›>/]\\s*", ">")
                .replaceAll("\\s+", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private enum Naming {
        KEY,
        PATH,
        NAME,
        ALIAS;

        List<String> of(Codebook codebook, Code code) {
            return switch (this) {
                case KEY -> {
                    String key = code.key();
                    yield key == null ? List.of() : List.of(key);
                }
                case PATH -> List.of(codebook.path(code));
                case NAME -> List.of(code.name());
                case ALIAS -> code.aliases();
            };
        }
    }
}
