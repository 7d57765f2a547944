package io.hcp4j.apiserver.kinds.types;

import io.hcp4j.documents.Json;
import io.hcp4j.documents.MalformedText;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns protobuf messages into the trees that their JSON would give. */
final class ProtobufValues {
    private static final int TEXT = 3;

    private ProtobufValues() {}

    /** An object of a type of {@code kubernetes.schema}. */
    static Map<String, @Nullable Object> object(String typeName, ByteBuffer message) throws MalformedText {
        Map<List<Integer>, Field> fields = new HashMap<>();
        KubernetesTypes.get(typeName).fields().values().forEach(field -> fields.put(field.tag(), field));
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        fill(object, fields, List.of(), message);
        return object;
    }

    private static void fill(
            Map<String, @Nullable Object> object,
            Map<List<Integer>, Field> fields,
            List<Integer> outer,
            ByteBuffer message)
            throws MalformedText {
        ProtobufFields in = new ProtobufFields(message);
        while (in.next()) {
            List<Integer> tag = new ArrayList<>(outer);
            tag.add(in.number());
            Field field = fields.get(tag);
            if (field == null) {
                if (isMessageOnly(fields, tag)) {
                    fill(object, fields, tag, in.content());
                }
            } else {
                put(object, field, in);
            }
        }
    }

    /** True for a message that is not there in JSON, where its fields are those of the object around it. */
    private static boolean isMessageOnly(Map<List<Integer>, Field> fields, List<Integer> tag) {
        return fields.keySet().stream()
                .anyMatch(each ->
                        each.size() > tag.size() && each.subList(0, tag.size()).equals(tag));
    }

    private static void put(Map<String, @Nullable Object> object, Field field, ProtobufFields in) throws MalformedText {
        if (field.type() instanceof FieldType.ListOf list) {
            Object value = value(list.element(), in);
            elements(object, field.name()).add(value);
        } else if (field.type() instanceof FieldType.MapOf map) {
            entry(object, field.name(), map.value(), in.content());
        } else {
            Object value = value(field.type(), in);
            boolean nothing = value == null
                    || value.equals("")
                    || (field.quiet() && (value.equals(0L) || value.equals(false)))
                    || (value instanceof Map<?, ?> map
                            && map.isEmpty()
                            && field.type() instanceof FieldType.Reference
                            && !field.required()
                            && isContainer(field));
            if (!nothing) {
                object.put(field.name(), value);
            }
        }
    }

    /** The parts that every object has in Go, even when nothing is in them. */
    private static boolean isContainer(Field field) {
        return field.name().equals("status")
                || field.name().equals("spec")
                || field.name().equals("strategy")
                || field.name().equals("updateStrategy")
                || field.name().equals("resources");
    }

    @SuppressWarnings("unchecked") // It holds only lists that this class has created.
    private static List<@Nullable Object> elements(Map<String, @Nullable Object> object, String name) {
        return (List<@Nullable Object>)
                Objects.requireNonNull(object.computeIfAbsent(name, none -> new ArrayList<@Nullable Object>()));
    }

    @SuppressWarnings("unchecked") // It holds only maps that this class has created.
    private static void entry(Map<String, @Nullable Object> object, String name, FieldType type, ByteBuffer message)
            throws MalformedText {
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) Objects.requireNonNull(
                object.computeIfAbsent(name, none -> new LinkedHashMap<String, @Nullable Object>()));
        ProtobufFields in = new ProtobufFields(message);
        String key = "";
        Object value = "";
        while (in.next()) {
            if (in.number() == 1) {
                key = ProtobufObjects.text(in.content());
            } else {
                // Lists as values of a map are messages of their own.
                value = type instanceof FieldType.ListOf list ? items(list, in.content()) : value(type, in);
            }
        }
        map.put(key, value);
    }

    private static List<@Nullable Object> items(FieldType.ListOf list, ByteBuffer message) throws MalformedText {
        List<@Nullable Object> items = new ArrayList<>();
        ProtobufFields in = new ProtobufFields(message);
        while (in.next()) {
            items.add(value(list.element(), in));
        }
        return items;
    }

    private static @Nullable Object value(FieldType type, ProtobufFields in) throws MalformedText {
        if (type instanceof FieldType.Reference reference) {
            return object(reference.name(), in.content());
        }
        if (!(type instanceof FieldType.Scalar scalar)) {
            return items((FieldType.ListOf) type, in.content());
        }
        return switch (scalar.name()) {
            case "string" -> ProtobufObjects.text(in.content());
            case "bool" -> in.number64() != 0;
            case "int32", "int64", "int" -> in.number64();
            case "double" -> Double.longBitsToDouble(in.number64());
            case "bytes" -> {
                byte[] bytes = new byte[in.content().remaining()];
                in.content().duplicate().get(bytes);
                yield Base64.getEncoder().encodeToString(bytes);
            }
            case "quantity" -> text(in, 1);
            case "any" -> Json.read(raw(in.content())).value();
            case "time", "micro-time" -> time(in.content(), scalar.name().equals("time"));
            default -> intOrString(in.content());
        };
    }

    private static String text(ProtobufFields in, int number) throws MalformedText {
        ProtobufFields fields = new ProtobufFields(in.content());
        String found = "";
        while (fields.next()) {
            found = fields.number() == number ? ProtobufObjects.text(fields.content()) : found;
        }
        return found;
    }

    private static byte[] raw(ByteBuffer message) throws MalformedText {
        ProtobufFields fields = new ProtobufFields(message);
        byte[] found = {'n', 'u', 'l', 'l'};
        while (fields.next()) {
            found = new byte[fields.content().remaining()];
            fields.content().duplicate().get(found);
        }
        return found;
    }

    private static @Nullable Object time(ByteBuffer message, boolean seconds) throws MalformedText {
        ProtobufFields fields = new ProtobufFields(message);
        long second = 0;
        long nano = 0;
        while (fields.next()) {
            second = fields.number() == 1 ? fields.number64() : second;
            nano = fields.number() == 2 ? fields.number64() : nano;
        }
        // Go's zero time, which JSON leaves out.
        return second <= 0
                ? null
                : Instant.ofEpochSecond(second, seconds ? 0 : nano).toString();
    }

    private static @Nullable Object intOrString(ByteBuffer message) throws MalformedText {
        ProtobufFields fields = new ProtobufFields(message);
        long type = 0;
        long number = 0;
        String text = "";
        while (fields.next()) {
            switch (fields.number()) {
                case 1 -> type = fields.number64();
                case TEXT -> text = ProtobufObjects.text(fields.content());
                default -> number = fields.number64();
            }
        }
        return type != 0 ? text : number == 0 ? null : (Object) number;
    }
}
