package io.hcp4j.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one JSON text, noting fields that stand there twice. */
final class JsonTreeReader {
    /** Deeper texts are an attack on the stack. */
    private static final int DEEPEST = 500;

    /** As many as a client is told of; a text can be made of nothing else. */
    private static final int MOST_DUPLICATES = 100;

    private final JsonParser parser;
    private int depth;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> duplicates = new ArrayList<>();

    JsonTreeReader(JsonParser parser) {
        this.parser = parser;
    }

    List<String> duplicates() {
        return duplicates;
    }

    @Nullable
    Object value(@Nullable JsonToken token) throws IOException, MalformedText {
        if (token == null) {
            throw new MalformedText("unexpected end of JSON input");
        }
        return switch (token) {
            case START_OBJECT, START_ARRAY -> nested(token);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NULL -> null;
            default -> throw new MalformedText("unexpected " + token);
        };
    }

    private Object nested(JsonToken token) throws IOException, MalformedText {
        if (++depth > DEEPEST) {
            throw new MalformedText("exceeded max depth");
        }
        Object value = token == JsonToken.START_OBJECT ? object() : array();
        depth--;
        return value;
    }

    private Object whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    private Map<String, @Nullable Object> object() throws IOException, MalformedText {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            path.addLast(name);
            if (map.containsKey(name) && duplicates.size() < MOST_DUPLICATES) {
                duplicates.add(String.join(".", path));
            }
            map.put(name, value(parser.nextToken()));
            path.removeLast();
        }
        return map;
    }

    private List<@Nullable Object> array() throws IOException, MalformedText {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String holder = path.isEmpty() ? "" : path.removeLast();
            path.addLast(holder + "[" + list.size() + "]");
            list.add(value(token));
            path.removeLast();
            path.addLast(holder);
        }
        return list;
    }
}
