package org.postil.codebook;

import org.postil.codebook.Frame.FrameCode;
import org.postil.codebook.Frame.FrameFacet;
import org.postil.codebook.Frame.FrameVariable;
import org.postil.domain.Ids;
import org.postil.project.Edit;
import org.postil.project.NewCode;
import org.postil.project.SettingStore;
import org.postil.project.VariableStore.NewVariable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a frame's codebook and extraction template into a new project. */
public final class FrameApplication {
    private final Edit edit;

    private FrameApplication(Edit edit) {
        this.edit = edit;
    }

    /** The project must hold no facets and variables yet. */
    public static void apply(Frame frame, Edit edit) {
        var application = new FrameApplication(edit);
        edit.settings().set(SettingStore.FRAME, frame.key());
        edit.settings().set(SettingStore.REVIEW_NOUN, "DHR");
        frame.facets().forEach(application::facet);
        frame.variables().forEach(application::variable);
    }

    private void facet(FrameFacet facet) {
        long id = edit.codebook().addFacet(facet.key(), facet.name());
        Map<String, Long> byName = new HashMap<>();
        codes(id, 0, facet.codes(), byName);
        for (var group : facet.groups()) {
            List<Long> members = new ArrayList<>();
            for (String member : group.members()) {
                Long code = byName.get(member);
                if (code == null) {
                    throw new IllegalStateException("group of a code not in the frame: " + member);
                }
                members.add(code);
            }
            edit.codebook().addGroup(id, group.name(), Ids.of(members));
        }
    }

    private void codes(long facet, long parent, List<FrameCode> codes, Map<String, Long> byName) {
        for (FrameCode code : codes) {
            long id =
                    edit.codebook()
                            .addCode(
                                    new NewCode(
                                            facet,
                                            parent,
                                            code.key(),
                                            code.name(),
                                            code.definition(),
                                            code.include(),
                                            code.exclude(),
                                            code.example(),
                                            code.colour(),
                                            code.aliases()));
            byName.put(code.name(), id);
            codes(facet, id, code.children(), byName);
        }
    }

    private void variable(FrameVariable variable) {
        long id =
                edit.variables()
                        .add(
                                new NewVariable(
                                        variable.level(),
                                        variable.key(),
                                        variable.name(),
                                        variable.type(),
                                        variable.required(),
                                        variable.help(),
                                        variable.unit(),
                                        variable.minimum(),
                                        variable.maximum(),
                                        variable.rule()));
        variable.categories()
                .forEach(category ->
                        edit.variables().addCategory(id, category.name(), category.definition()));
    }
}
