package org.postil.ui.extraction;

import org.postil.domain.Passage;

import java.util.function.Consumer;

/** What a row of the form asks of the form around it. */
interface FormActions {
    /** To the next question, or the one before. */
    void step(FieldRow from, int by);

    /** The mouse went to an answer: what backs it is wanted, unless other words are selected. */
    void answerClicked(FieldRow row);

    /** Backs the answer one is at with the words that are selected in the text. */
    void back();

    /** Shows a passage in the text. */
    void show(Passage passage);

    /** Gets the words of a passage, some time. */
    void quote(Passage passage, Consumer<String> words);
}
