package io.hcp4j.apiserver.patching.ownership;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hcp4j.apiserver.patching.Tree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values in path elements: their order, and their JSON text in the names of {@code fieldsV1}. */
final class Scalars {
    private static final JsonFactory JSON = new JsonFactory();

    private Scalars() {}

    static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number first && other instanceof Number second) {
            return Tree.compare(first, second);
        }
        if (one instanceof Boolean first && other instanceof Boolean second) {
            return Boolean.compare(first, second);
        }
        int ranks = Integer.compare(rank(one), rank(other));
        return ranks != 0 ? ranks : String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static int rank(@Nullable Object value) {
        if (value instanceof Number) {
            return 0;
        }
        if (value instanceof String) {
            return 1;
        }
        if (value instanceof Boolean) {
            return 2;
        }
        return value == null ? 4 : 3;
    }

    static String quoted(@Nullable Object value) {
        return value instanceof String ? write(value) : String.valueOf(value);
    }

    static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (value instanceof Map<?, ?> map) {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(entry.getKey().toString());
                    writeScalar(json, entry.getValue());
                }
                json.writeEndObject();
            } else {
                writeScalar(json, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeScalar(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof String string) {
            json.writeString(string);
        } else {
            json.writeRawValue(String.valueOf(value));
        }
    }

    /** Reads one scalar. */
    static @Nullable Object read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            return scalar(json, json.nextToken());
        } catch (IOException e) {
            throw malformed(text, e);
        }
    }

    /** Reads an object of scalars. */
    static SortedMap<String, @Nullable Object> readFields(String text) {
        SortedMap<String, @Nullable Object> fields = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed(text, null);
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                fields.put(name, scalar(json, json.nextToken()));
            }
            return fields;
        } catch (IOException e) {
            throw malformed(text, e);
        }
    }

    private static @Nullable Object scalar(JsonParser json, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? json.getBigIntegerValue()
                    : (Object) json.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return json.getDoubleValue();
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return json.getBooleanValue();
    }

    private static IllegalArgumentException malformed(String text, @Nullable IOException cause) {
        return new IllegalArgumentException("not a path element: " + text, cause);
    }
}
