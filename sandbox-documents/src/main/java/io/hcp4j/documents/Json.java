package io.hcp4j.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as bytes in UTF-8, and as trees of the JDK types of {@link io.hcp4j.ports.document.Document}: whole numbers are {@code Long} or
 * {@code BigInteger}, others {@code Double}; objects keep the order of their keys.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // Names that share a hash are no reason to refuse an object.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads exactly one value.
     *
     * @throws MalformedText when the bytes are anything else
     */
    public static ParsedText read(byte[] bytes) throws MalformedText {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            JsonTreeReader reader = new JsonTreeReader(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedText("unexpected end of JSON input");
            }
            Object value = reader.value(first);
            if (parser.nextToken() != null) {
                throw new MalformedText("invalid character after top-level value");
            }
            return new ParsedText(value, reader.duplicates());
        } catch (JsonParseException e) {
            throw new MalformedText(
                    "invalid character at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (StreamConstraintsException e) {
            throw new MalformedText("a number or a string is too long");
        } catch (IOException e) {
            throw new MalformedText("unexpected end of JSON input");
        }
    }

    /** Reads an object that {@link #write} wrote. */
    public static Map<?, ?> readOwn(byte[] bytes) {
        try {
            if (read(bytes).value() instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalStateException("stored JSON is not an object");
        } catch (MalformedText e) {
            throw new IllegalStateException("stored JSON is damaged", e);
        }
    }

    /** Writes a value without white space. */
    public static byte[] write(@Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes a value without white space; the stream stays open. */
    public static void write(@Nullable Object value, OutputStream out) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(value, generator);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName((String) entry.getKey());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(element, out);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Long || value instanceof Integer) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger big) {
            out.writeNumber(big);
        } else if (value instanceof BigDecimal big) {
            out.writeNumber(big);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value == null) {
            out.writeNull();
        } else {
            throw new IllegalArgumentException(
                    "JSON cannot hold a " + value.getClass().getName());
        }
    }
}
