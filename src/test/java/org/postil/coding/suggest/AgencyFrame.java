package org.postil.coding.suggest;

import org.postil.codebook.Frame.FrameCode;
import org.postil.codebook.Frames;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The agencies of the children's frame as a codebook. */
final class AgencyFrame {
    private AgencyFrame() {}

    static Codebook codebook() {
        var facet =
                Frames.find("children").orElseThrow().facets().stream()
                        .filter(f -> f.key().equals(Facet.AGENCY))
                        .findFirst()
                        .orElseThrow();
        var codes = new ArrayList<Code>();
        for (FrameCode agency : facet.codes()) {
            int id = codes.size() + 1;
            codes.add(
                    new Code(
                            id,
                            "agency" + id,
                            2,
                            0,
                            agency.key(),
                            agency.name(),
                            "",
                            "",
                            "",
                            "",
                            agency.colour(),
                            id,
                            false,
                            0,
                            agency.aliases(),
                            Instant.EPOCH,
                            null,
                            ""));
        }
        return new Codebook(
                List.of(new Facet(2, "agencies", Facet.AGENCY, "Agencies", 1)), codes, List.of());
    }
}
