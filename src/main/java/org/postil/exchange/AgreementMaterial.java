package org.postil.exchange;

import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.ComparedTexts;
import org.postil.agreement.comparison.Comparison;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.agreement.comparison.VariableAgreement;
import org.postil.agreement.comparison.VariableComparison;
import org.postil.compare.Worklist;
import org.postil.domain.Snapshot;
import org.postil.task.Cancellation;

import java.util.List;

/** What is written of the agreement of a project's coders, computed once. */
public record AgreementMaterial(
        Agreement agreement,
        List<VariableAgreement> variables,
        Agenda agenda,
        StudyTexts texts,
        StudyFacts facts) {
    public AgreementMaterial {
        variables = List.copyOf(variables);
    }

    /**
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static AgreementMaterial of(
            Snapshot snapshot,
            ComparisonRequest request,
            StudyTexts texts,
            StudyFacts facts,
            Cancellation cancellation) {
        return new AgreementMaterial(
                Comparison.of(
                        snapshot,
                        request,
                        new ComparedTexts(texts::text, texts::layout),
                        cancellation),
                VariableComparison.of(snapshot, request),
                new Agenda(snapshot, Worklist.of(snapshot, request.coders()), texts),
                texts,
                facts);
    }
}
