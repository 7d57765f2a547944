package io.hcp4j.domain.server;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML, and JSON as a part of it. */
final class TestText implements TextFormat {

    @Override
    public List<Document> readYaml(String text, String source) {
        List<Document> documents = new ArrayList<>();
        for (Object document : load().loadAllFromString(text)) {
            if (document instanceof Map<?, ?> object) {
                documents.add(Document.of(object));
            }
        }
        return documents;
    }

    @Override
    public Object readYamlValue(String text, String source) {
        return Optional.ofNullable(load().loadFromString(text))
                .orElseThrow(() ->
                        HcpException.of(ErrorCode.INVALID, source + " is empty").build());
    }

    @Override
    public Document readJson(String text, String source) {
        try {
            return Document.of((Map<?, ?>) readYamlValue(text, source));
        } catch (YamlEngineException e) {
            throw HcpException.of(ErrorCode.INVALID, source + " is no JSON")
                    .cause(e)
                    .build();
        }
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
