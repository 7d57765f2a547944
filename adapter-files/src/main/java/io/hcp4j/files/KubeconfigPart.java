package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of one kubeconfig file or text. */
final class KubeconfigPart {
    private final Map<Section, Map<String, Entry>> sections = new EnumMap<>(Section.class);
    private final String currentContext;

    private KubeconfigPart(Document document, Origin origin) {
        for (Section section : Section.values()) {
            sections.put(section, entries(document, section, origin));
        }
        this.currentContext = document.text("current-context").orElse("");
    }

    /** A cluster, user or context with the place it was found in. */
    record Entry(Document content, Origin origin) {}

    static KubeconfigPart parse(TextFormat format, String text, Origin origin) {
        List<Document> documents;
        try {
            documents = format.readYaml(text, origin.source());
        } catch (HcpException e) {
            throw e.withCode(ErrorCode.BAD_CONNECTION_SETTINGS);
        }
        if (documents.size() > 1) {
            throw InvalidSettings.because(
                    origin.source() + " holds " + documents.size() + " YAML documents, but a kubeconfig is one");
        }
        Document document = documents.isEmpty() ? Document.empty() : documents.get(0);
        checkKind(document, origin);
        return new KubeconfigPart(document, origin);
    }

    Map<String, Entry> entries(Section section) {
        return sections.getOrDefault(section, Map.of());
    }

    String currentContext() {
        return currentContext;
    }

    private static void checkKind(Document document, Origin origin) {
        String kind = document.kind();
        if (!kind.isEmpty() && !kind.equals("Config")) {
            throw InvalidSettings.because(origin.source() + " is not a kubeconfig but a " + kind);
        }
        if (!document.isEmpty() && kind.isEmpty() && !document.has("clusters") && !document.has("contexts")) {
            throw InvalidSettings.because(
                    origin.source() + " is not a kubeconfig: it has neither clusters nor contexts");
        }
    }

    private static Map<String, Entry> entries(Document document, Section section, Origin origin) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Document named : document.objects(section.list())) {
            String name = named.text("name").orElse("");
            Entry entry = new Entry(named.object(section.entry()).orElse(Document.empty()), origin);
            if (entries.put(name, entry) != null) {
                throw InvalidSettings.because(
                        origin.source() + " has two " + section.list() + " named \"" + name + "\"");
            }
        }
        return entries;
    }
}
