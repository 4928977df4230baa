package org.postil.codebook;

import org.postil.domain.Code;

import java.util.List;

/**
 * What a person fills in about a code.
 *
 * @param key short printed key, empty without one
 * @param colour as #RRGGBB
 * @param decidedOn when and by whom the definition was settled, in the team's own words
 */
public record CodeForm(
        String name,
        String key,
        String colour,
        List<String> aliases,
        String definition,
        String include,
        String exclude,
        String example,
        String decidedOn) {
    public CodeForm {
        aliases = List.copyOf(aliases);
    }

    /** A code of which only the name is known. */
    public static CodeForm named(String name) {
        return new CodeForm(name, "", Palette.NEUTRAL.hex(), List.of(), "", "", "", "", "");
    }

    public static CodeForm of(Code code) {
        String key = code.key();
        return new CodeForm(
                code.name(),
                key == null ? "" : key,
                code.colour(),
                code.aliases(),
                code.definition(),
                code.include(),
                code.exclude(),
                code.example(),
                code.decidedOn());
    }

    public CodeForm withName(String other) {
        return new CodeForm(
                other, key, colour, aliases, definition, include, exclude, example, decidedOn);
    }

    public CodeForm withKey(String other) {
        return new CodeForm(
                name, other, colour, aliases, definition, include, exclude, example, decidedOn);
    }

    public CodeForm withColour(String other) {
        return new CodeForm(
                name, key, other, aliases, definition, include, exclude, example, decidedOn);
    }

    public CodeForm withAliases(List<String> others) {
        return new CodeForm(
                name, key, colour, others, definition, include, exclude, example, decidedOn);
    }

    public CodeForm withDefinition(String other) {
        return new CodeForm(
                name, key, colour, aliases, other, include, exclude, example, decidedOn);
    }

    /** Without spaces around, and without empty or repeated aliases. */
    CodeForm tidy() {
        return new CodeForm(
                name.strip().replaceAll("\\s+", " "),
                key.strip(),
                colour,
                aliases.stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList(),
                definition.strip(),
                include.strip(),
                exclude.strip(),
                example.strip(),
                decidedOn.strip());
    }

    /** True when what the code stands for is worded otherwise. */
    public boolean definesOtherwise(Code code) {
        return !(definition.strip().equals(code.definition())
                && include.strip().equals(code.include())
                && exclude.strip().equals(code.exclude()));
    }
}
