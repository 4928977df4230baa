package org.postil.exchange;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.RuleCheck;
import org.postil.tally.DerivedRule;
import org.postil.tally.DerivedRules;
import org.postil.tally.Parsed;

/** Reads the rules of a template file as tallies do, with the place of what is wrong. */
public final class TemplateRuleCheck implements RuleCheck {
    @Override
    public Reading read(Variable variable, Snapshot template) {
        return switch (DerivedRules.parse(variable.rule(), variable, template)) {
            case Parsed.Ok<DerivedRule> ok -> new Gives(ok.value().type(), ok.value().categories());
            case Parsed.Error<DerivedRule> error ->
                    new Wrong(error.message(), error.position(), error.length());
        };
    }
}
