package org.postil.codebook;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.util.List;

/**
 * What a study can start from: a codebook and an extraction template that belong to no project yet.
 * Everything stands in the order in which it is to be shown.
 *
 * @param key short word by which a user asks for it ("children")
 */
public record Frame(
        String key,
        String name,
        String description,
        List<FrameFacet> facets,
        List<FrameVariable> variables) {
    public Frame {
        facets = List.copyOf(facets);
        variables = List.copyOf(variables);
    }

    /**
     * A facet with its tree of codes.
     *
     * @param key {@code theme}, {@code agency} or another
     * @param codes at the top of the tree
     */
    public record FrameFacet(
            String key, String name, List<FrameCode> codes, List<FrameGroup> groups) {
        public FrameFacet {
            codes = List.copyOf(codes);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A code and those below it.
     *
     * @param key short printed key ("T1.2"), null without one; unique in its facet
     * @param colour as #RRGGBB
     * @param aliases other names by which reports and files call it
     */
    public record FrameCode(
            @Nullable String key,
            String name,
            String definition,
            String include,
            String exclude,
            String example,
            String colour,
            List<String> aliases,
            List<FrameCode> children) {
        public FrameCode {
            aliases = List.copyOf(aliases);
            children = List.copyOf(children);
        }
    }

    /** A named union of codes of its facet, by their names. */
    public record FrameGroup(String name, List<String> members) {
        public FrameGroup {
            members = List.copyOf(members);
        }
    }

    /**
     * A field of the extraction template; see {@link org.postil.domain.Variable}.
     *
     * @param unit of a number, empty without one
     * @param minimum smallest number allowed, null without a limit
     * @param maximum largest number allowed, null without a limit
     * @param rule of a derived variable, empty for one that is answered
     * @param categories empty unless the type is a choice that is answered
     */
    public record FrameVariable(
            Level level,
            String key,
            String name,
            Type type,
            boolean required,
            String help,
            String unit,
            @Nullable Double minimum,
            @Nullable Double maximum,
            String rule,
            List<FrameCategory> categories) {
        public FrameVariable {
            categories = List.copyOf(categories);
        }

        /** Written as level and key: {@code review.homicide_type}. */
        public String path() {
            return level.key() + "." + key;
        }
    }

    public record FrameCategory(String name, String definition) {}
}
