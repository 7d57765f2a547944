package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes one document in the look of {@code kubectl -o yaml}: lists are not indented under their key, nothing is folded. */
final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2)
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setMaxSimpleKeyLength(1024)
            .build();
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final Emitter emitter;

    private YamlWriter(StringBuilder target) {
        this.emitter = new Emitter(SETTINGS, new Target(target));
    }

    static String write(Document document) {
        StringBuilder text = new StringBuilder(1024);
        new YamlWriter(text).document(document.asMap());
        return text.toString();
    }

    private void document(Map<String, @Nullable Object> root) {
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        map(root);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
    }

    private void node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof List<?> list) {
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            list.forEach(this::node);
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof String text) {
            scalar(text, styleOf(text));
        } else {
            scalar(value instanceof Number number ? NumberText.of(number) : String.valueOf(value), ScalarStyle.PLAIN);
        }
    }

    private void map(Map<?, ?> map) {
        emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
        new TreeMap<>(map).forEach((key, value) -> {
            scalar((String) key, styleOf((String) key));
            node(value);
        });
        emitter.emit(new MappingEndEvent());
    }

    private void scalar(String text, ScalarStyle style) {
        emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), UNTAGGED, text, style));
    }

    /** The wish; the emitter quotes where the style cannot hold the text. */
    private static ScalarStyle styleOf(String text) {
        if (!PlainScalar.isText(text) || hasOddCharacter(text)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') < 0) {
            return ScalarStyle.PLAIN;
        }
        // Leading white space would need an indentation indicator, trailing blank lines an end mark: legal, and easily
        // lost by an editor.
        boolean literal = text.charAt(0) > ' ' && !text.endsWith("\n\n");
        return literal ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
    }

    /** Line breaks of YAML 1.1, the byte order mark, and white space an editor would eat. */
    private static boolean hasOddCharacter(String text) {
        return text.chars()
                .anyMatch(c -> c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\uFEFF');
    }

    private record Target(StringBuilder text) implements StreamDataWriter {
        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }
    }
}
