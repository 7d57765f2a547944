package io.hcp4j.domain.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Maps of text such as labels. The empty map is left to the unknown fields, since the model does not tell it from none. */
final class TextMapCodec implements Codec<Map<String, String>> {
    static final Codec<Map<String, String>> TEXT_MAP = new TextMapCodec();

    private TextMapCodec() {}

    @Override
    public Optional<Map<String, String>> read(Object wire) {
        if (!(wire instanceof Map<?, ?> map) || map.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key) || !(entry.getValue() instanceof String value)) {
                return Optional.empty();
            }
            texts.put(key, value);
        }
        return Optional.of(texts);
    }

    @Override
    public Object write(Map<String, String> texts) {
        return new TreeMap<>(texts);
    }
}
