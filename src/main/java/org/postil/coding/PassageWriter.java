package org.postil.coding;

import org.postil.coding.QuoteCoding.Plan;
import org.postil.domain.Coder;
import org.postil.domain.PassageKind;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;

import java.util.Optional;

/** Writes planned quotes as passages; codes are added to a passage that is there already. */
final class PassageWriter {
    private final Edit edit;
    private final Coder coder;
    private final PassagesThere there;

    PassageWriter(Edit edit, Coder coder, PassagesThere there) {
        this.edit = edit;
        this.coder = coder;
        this.there = there;
    }

    /** True when a passage was made, false when it was there before. */
    boolean write(Plan plan) {
        var row = plan.row();
        long recommendation = row.kind() == PassageKind.RECOMMENDATION ? recommendation(plan) : 0;
        var before = there.of(plan);
        long passage =
                before.isPresent()
                        ? before.get().id()
                        : edit.passages()
                                .add(
                                        new NewPassage(
                                                plan.document().id(),
                                                plan.document().text(),
                                                plan.span(),
                                                plan.quote(),
                                                coder.id(),
                                                row.kind(),
                                                recommendation));
        plan.codes().forEach(code -> edit.passages().addCode(passage, code.id()));
        if (!row.memo().isEmpty()) {
            edit.memos().addToPassage(passage, coder.id(), row.memo());
        }
        return before.isEmpty();
    }

    /** The record that the span lies on; scope and reach as the row says. */
    private long recommendation(Plan plan) {
        var store = edit.recommendations();
        var records = new RecommendationRecords(store);
        long id = records.at(plan.document(), plan.span(), plan.label());
        records.decide(id, plan.row().scope(), plan.hasTheme());
        var reach = plan.row().reach();
        if (reach != null && !store.reach(id).equals(Optional.of(reach))) {
            store.setReach(id, reach);
        }
        return id;
    }
}
