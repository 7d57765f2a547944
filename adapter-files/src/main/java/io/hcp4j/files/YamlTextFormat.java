package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML and JSON as kubectl reads and prints them.
 *
 * <p>Unquoted scalars are read the way kubectl reads them, which is mostly YAML 1.1: {@code yes}, {@code no}, {@code on}, {@code off},
 * {@code y} and {@code n} are booleans and {@code 0644} is octal. Merge keys and aliases work, aliases up to 100,000 repeated values;
 * nesting goes 500 deep. A leading byte order mark and Windows line ends are accepted in YAML. Messages never quote values.
 */
public final class YamlTextFormat implements TextFormat {

    @Override
    public List<Document> readYaml(String text, String source) {
        String content = withoutByteOrderMark(text);
        Optional<Document> json = asJson(content, source);
        if (json.isPresent()) {
            return List.of(json.get());
        }
        List<Document> documents = new ArrayList<>();
        for (YamlReader.Root root : YamlReader.readAll(content, source)) {
            if (root.value() instanceof Map<?, ?> map) {
                documents.add(Document.of(map));
            } else if (root.value() != null) {
                throw root.start().refuse("a map of keys and values is expected, not a list or a single value");
            }
        }
        return List.copyOf(documents);
    }

    @Override
    public Object readYamlValue(String text, String source) {
        List<YamlReader.Root> roots = YamlReader.readAll(withoutByteOrderMark(text), source);
        if (roots.size() > 1) {
            throw roots.get(1).start().refuse("a second YAML document where one value is expected");
        }
        Object value = roots.isEmpty() ? null : roots.get(0).value();
        if (value == null) {
            throw new Position(source, 1, 1).refuse("empty where a YAML value is expected");
        }
        return value;
    }

    @Override
    public Document readJson(String text, String source) {
        return JsonReader.read(text, source);
    }

    @Override
    public String writeYaml(Document document) {
        return YamlWriter.write(document);
    }

    @Override
    public String writeJson(Document document) {
        return JsonWriter.write(document);
    }

    /** Tried first because JSON may be indented with tabs and escape characters beyond U+FFFF in two halves, which YAML may not. */
    private static Optional<Document> asJson(String text, String source) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonReader.read(text, source));
        } catch (HcpException notJson) {
            return Optional.empty();
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
