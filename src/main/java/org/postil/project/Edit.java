package org.postil.project;

/**
 * What an action may write with: the stores of one transaction. Valid only inside the action it was
 * given to.
 */
public final class Edit {
    private final Rows rows;

    Edit(Rows rows) {
        this.rows = rows;
    }

    public SettingStore settings() {
        return new SettingStore(rows);
    }

    public CoderStore coders() {
        return new CoderStore(rows);
    }

    public ReviewStore reviews() {
        return new ReviewStore(rows);
    }

    public DocumentStore documents() {
        return new DocumentStore(rows);
    }

    public CodebookStore codebook() {
        return new CodebookStore(rows);
    }

    public PassageStore passages() {
        return new PassageStore(rows);
    }

    public MemoStore memos() {
        return new MemoStore(rows);
    }

    public RecommendationStore recommendations() {
        return new RecommendationStore(rows);
    }

    public SuggestionStore suggestions() {
        return new SuggestionStore(rows);
    }

    public PersonStore persons() {
        return new PersonStore(rows);
    }

    public VariableStore variables() {
        return new VariableStore(rows);
    }

    public AnswerStore answers() {
        return new AnswerStore(rows);
    }

    public DecisionStore decisions() {
        return new DecisionStore(rows);
    }

    public QuotationStore quotations() {
        return new QuotationStore(rows);
    }

    public SavedTableStore savedTables() {
        return new SavedTableStore(rows);
    }

    public SavedFilterStore savedFilters() {
        return new SavedFilterStore(rows);
    }

    /** Rows of whole tables, as they stand in another file. */
    public ContentWriter content() {
        return new ContentWriter(rows);
    }
}
