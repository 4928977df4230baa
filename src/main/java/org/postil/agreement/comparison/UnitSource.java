package org.postil.agreement.comparison;

import org.postil.domain.Code;

/** Makes the matrix of a code, for one kind of unit. */
@FunctionalInterface
interface UnitSource {
    RatedUnits of(Code code);
}
