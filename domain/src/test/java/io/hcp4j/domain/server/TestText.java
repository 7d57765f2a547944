package io.hcp4j.domain.server;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML, and JSON as a part of it. */
final class TestText implements TextFormat {

    @Override
    public List<Document> readYaml(String text, String source) {
        List<Document> documents = new ArrayList<>();
        for (Object document : load().loadAllFromString(text)) {
            documents.add(Document.of((Map<?, ?>) document));
        }
        return documents;
    }

    @Override
    public Object readYamlValue(String text, String source) {
        return Objects.requireNonNull(load().loadFromString(text));
    }

    @Override
    public Document readJson(String text, String source) {
        return Document.of((Map<?, ?>) readYamlValue(text, source));
    }

    @Override
    public String writeYaml(Document document) {
        return new Dump(DumpSettings.builder().build()).dumpToString(document.asMap());
    }

    @Override
    public String writeJson(Document document) {
        return writeYaml(document);
    }

    private static Load load() {
        return new Load(LoadSettings.builder().build());
    }
}
