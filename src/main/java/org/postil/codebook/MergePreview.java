package org.postil.codebook;

import org.postil.domain.Code;

import java.util.List;

/**
 * What merging one code into another does. Passages and reviews are those that carry the code
 * itself, whoever coded them; reviews of the union can be fewer than the sum.
 *
 * @param both passages that carry both codes; they carry the target once afterwards
 * @param bothReviews reviews with a passage of each
 * @param afterPassages passages that carry the target afterwards
 * @param children of the source, which will stand below the target
 * @param aliases that the target gets
 * @param groups names of groups that the target comes into
 * @param lostKey the source's key, which nothing is called by any more; empty without one
 */
public record MergePreview(
        Code source,
        Code target,
        int sourcePassages,
        int sourceReviews,
        int targetPassages,
        int targetReviews,
        int both,
        int bothReviews,
        int afterPassages,
        int afterReviews,
        List<Code> children,
        List<String> aliases,
        List<String> groups,
        String lostKey) {
    public MergePreview {
        children = List.copyOf(children);
        aliases = List.copyOf(aliases);
        groups = List.copyOf(groups);
    }
}
