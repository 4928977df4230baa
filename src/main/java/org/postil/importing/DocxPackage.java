package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a Word file and how they refer to each other.
 *
 * @param document name of the main part
 * @param relations of the main part, by id
 */
record DocxPackage(ZipParts parts, String document, Map<String, Relation> relations) {
    /**
     * @param type the last word of the relation's type: "header", "styles" ..
     * @param target full name of a part
     */
    record Relation(String type, String target) {}

    static DocxPackage of(ZipParts parts) throws IOException, XMLStreamException {
        var document =
                relations(parts, "").values().stream()
                        .filter(r -> r.type().equals("officeDocument"))
                        .map(Relation::target)
                        .filter(parts::has)
                        .findFirst()
                        .orElse("word/document.xml");
        return new DocxPackage(parts, document, relations(parts, document));
    }

    boolean hasDocument() {
        return parts.has(document);
    }

    /** The part of this type, null without one. */
    @Nullable String part(String type) {
        for (var relation : relations.values()) {
            if (relation.type().equals(type) && parts.has(relation.target())) {
                return relation.target();
            }
        }
        return null;
    }

    /** Reads a part from beginning to end; nothing when it is null or not there. */
    void read(@Nullable String part, SafeXml.Listener listener)
            throws IOException, XMLStreamException {
        if (part == null) {
            return;
        }
        try (var in = parts.stream(part)) {
            if (in != null) {
                SafeXml.read(in, listener);
            }
        }
    }

    private static Map<String, Relation> relations(ZipParts parts, String of)
            throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/');
        var folder = of.substring(0, slash + 1);
        var name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
        var result = new HashMap<String, Relation>();
        try (var in = parts.stream(name)) {
            if (in != null) {
                SafeXml.read(in, new Relations(folder, result));
            }
        }
        return result;
    }

    private record Relations(String folder, Map<String, Relation> result)
            implements SafeXml.Listener {
        @Override
        public void start(XMLStreamReader element) {
            if (!element.getLocalName().equals("Relationship")
                    || "External".equals(element.getAttributeValue(null, "TargetMode"))) {
                return;
            }
            var id = element.getAttributeValue(null, "Id");
            var type = element.getAttributeValue(null, "Type");
            var target = element.getAttributeValue(null, "Target");
            if (id != null && type != null && target != null) {
                result.put(
                        id,
                        new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(target)));
            }
        }

        private String resolve(String target) {
            if (target.startsWith("/")) {
                return target.substring(1);
            }
            List<String> steps = new ArrayList<>();
            for (var step : (folder + target).split("/")) {
                if (step.equals("..")) {
                    if (!steps.isEmpty()) {
                        steps.removeLast();
                    }
                } else if (!step.isEmpty() && !step.equals(".")) {
                    steps.add(step);
                }
            }
            return String.join("/", steps);
        }

        @Override
        public void end(String localName) {}

        @Override
        public void characters(String text) {}
    }
}
