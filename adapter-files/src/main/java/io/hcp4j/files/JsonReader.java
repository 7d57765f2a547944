package io.hcp4j.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict JSON. Messages name places only: the text may be a secret, and the library's own messages quote it. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final String source;

    private JsonReader(JsonParser parser, String source) {
        this.parser = parser;
        this.source = source;
    }

    static Document read(String text, String source) {
        if (text.startsWith("\uFEFF")) {
            throw new Position(source, 1, 1)
                    .refuse("a byte order mark before the JSON; save the file as UTF-8 without one");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonReader(parser, source).root();
        } catch (JsonEOFException e) {
            throw position(source, e.getLocation()).refuse("the JSON ends too early");
        } catch (JsonProcessingException e) {
            throw position(source, e.getLocation()).refuse("not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document root() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Position(source, 1, 1).refuse("empty where a JSON object is expected");
        }
        if (first != JsonToken.START_OBJECT) {
            throw refuse("a JSON object is expected, not a list, text or number");
        }
        Map<String, @Nullable Object> root = object();
        if (parser.nextToken() != null) {
            throw refuse("something follows the JSON object");
        }
        return Document.of(root);
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (map.containsKey(key)) {
                throw refuse("a key occurs twice in the same object");
            }
            map.put(key, value(parser.nextToken()));
        }
        return map;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token));
        }
        return list;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw refuse("not valid JSON");
        };
    }

    private Double fraction() throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw refuse("a number too large");
        }
        return number;
    }

    private HcpException refuse(String what) {
        return position(source, parser.currentTokenLocation()).refuse(what);
    }

    private static Position position(String source, @Nullable JsonLocation location) {
        return location == null
                ? new Position(source, 1, 1)
                : new Position(source, location.getLineNr(), location.getColumnNr());
    }
}
