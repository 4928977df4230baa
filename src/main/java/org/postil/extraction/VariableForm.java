package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.math.BigDecimal;

/**
 * What a person fills in about a variable; its categories are edited apart.
 *
 * @param minimum smallest number allowed as written, empty without a limit
 * @param maximum largest number allowed as written, empty without a limit
 * @param rule of a derived variable, empty for one that is answered
 */
public record VariableForm(
        Level level,
        String key,
        String name,
        Type type,
        boolean required,
        String help,
        String unit,
        String minimum,
        String maximum,
        String rule) {

    /** An answered one without limits and words. */
    public static VariableForm of(Level level, String key, String name, Type type) {
        return new VariableForm(level, key, name, type, false, "", "", "", "", "");
    }

    public static VariableForm of(Variable variable) {
        return new VariableForm(
                variable.level(),
                variable.key(),
                variable.name(),
                variable.type(),
                variable.required(),
                variable.help(),
                variable.unit(),
                written(variable.minimum()),
                written(variable.maximum()),
                variable.rule());
    }

    private static String written(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** "16.0" is 16; what is no number stays as it is, to be refused. */
    private static String plain(String written) {
        var number = TemplateRules.limit(written);
        return number == null ? written : written(number);
    }

    public VariableForm withType(Type other) {
        return new VariableForm(
                level, key, name, other, required, help, unit, minimum, maximum, rule);
    }

    public VariableForm withRule(String other) {
        return new VariableForm(
                level, key, name, type, required, help, unit, minimum, maximum, other);
    }

    public VariableForm withKey(String other) {
        return new VariableForm(
                level, other, name, type, required, help, unit, minimum, maximum, rule);
    }

    public boolean isDerived() {
        return !rule.isBlank();
    }

    /** Without spaces around; unit and limits only where numbers are answered. */
    VariableForm tidy() {
        boolean number = type == Type.NUMBER;
        return new VariableForm(
                level,
                key.strip(),
                name.strip().replaceAll("\\s+", " "),
                type,
                required && !isDerived(),
                help.strip(),
                number ? unit.strip() : "",
                number && !isDerived() ? plain(minimum.strip()) : "",
                number && !isDerived() ? plain(maximum.strip()) : "",
                rule.strip());
    }
}
