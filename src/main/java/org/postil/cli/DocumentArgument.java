package org.postil.cli;

import org.postil.domain.Document;
import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;

import java.util.stream.Collectors;

/** Finds the document that a word on the command line means. */
final class DocumentArgument {
    private DocumentArgument() {}

    static Document find(Snapshot snapshot, String name) {
        var documents = snapshot.documentsCalled(name);
        if (documents.size() == 1) {
            return documents.getFirst();
        }
        if (documents.isEmpty()) {
            throw Refusal.usage(
                    "There is no document "
                            + name
                            + " in the project."
                            + Nearest.to(
                                            name,
                                            snapshot.documents().stream()
                                                    .map(Document::fileName)
                                                    .toList())
                                    .map(near -> " The nearest is " + near + ".")
                                    .orElse(""));
        }
        throw Refusal.usage(
                "Several documents are called "
                        + name
                        + ": "
                        + documents.stream()
                                .map(Document::fileName)
                                .collect(Collectors.joining(", "))
                        + ". Give the file name with its extension.");
    }
}
