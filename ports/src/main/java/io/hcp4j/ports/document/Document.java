package io.hcp4j.ports.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object in JDK types: the neutral form in which Kubernetes objects cross a port.
 *
 * <p>Values are {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, {@code BigDecimal}, {@code List},
 * {@code Map} and {@code null}; every whole number that fits is a {@code Long}, so equal documents are {@link #equals equal}
 * whichever client read them. Keys keep their order; equality ignores it.
 *
 * <p>A path is given as its segments. A segment names a map key; looking through a list or a scalar finds nothing.
 */
public final class Document {
    private static final Document EMPTY = new Document(Map.of());

    private final Map<String, @Nullable Object> root;

    private Document(Map<String, @Nullable Object> root) {
        this.root = root;
    }

    /** The empty object. */
    public static Document empty() {
        return EMPTY;
    }

    /**
     * A deep, immutable copy of a tree of maps, lists and scalars. Parts of other documents in it are not copied: they do not change.
     *
     * @throws IllegalArgumentException when a key is not a string or a value has another type
     */
    public static Document of(Map<?, ?> tree) {
        return tree.isEmpty() ? EMPTY : new Document(copyOfMap(tree));
    }

    /** The whole tree; unmodifiable at every depth. */
    public Map<String, @Nullable Object> asMap() {
        return root;
    }

    /** True when the object has no keys. */
    public boolean isEmpty() {
        return root.isEmpty();
    }

    /** True when the path exists, even if its value is null. */
    public boolean has(String... path) {
        Object node = root;
        for (String segment : path) {
            if (!(node instanceof Map<?, ?> map) || !map.containsKey(segment)) {
                return false;
            }
            node = map.get(segment);
        }
        return true;
    }

    /** The value at a path, of whatever type; empty when absent or null. */
    public Optional<Object> value(String... path) {
        Object node = root;
        for (String segment : path) {
            if (!(node instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            node = map.get(segment);
        }
        return Optional.ofNullable(node);
    }

    /** The string at a path; empty when absent or of another type. */
    public Optional<String> text(String... path) {
        return value(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The whole number at a path; empty when absent or of another type. */
    public Optional<Long> number(String... path) {
        return value(path).filter(Long.class::isInstance).map(Long.class::cast);
    }

    /** The boolean at a path; empty when absent or of another type. */
    public Optional<Boolean> flag(String... path) {
        return value(path).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** The object at a path; empty when absent or of another type. */
    public Optional<Document> object(String... path) {
        return value(path).filter(Map.class::isInstance).map(node -> new Document(castMap(node)));
    }

    /** The list at a path, its elements of whatever type; empty when absent or of another type. */
    public List<@Nullable Object> list(String... path) {
        return value(path)
                .filter(List.class::isInstance)
                .map(Document::castList)
                .orElse(List.of());
    }

    /** The objects of the list at a path, in order; elements of other types are left out. */
    public List<Document> objects(String... path) {
        List<Document> found = new ArrayList<>();
        for (Object element : list(path)) {
            if (element instanceof Map<?, ?>) {
                found.add(new Document(castMap(element)));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** The string entries of the map at a path (labels, annotations); entries of other types are left out. */
    public Map<String, String> texts(String... path) {
        Map<String, String> found = new LinkedHashMap<>();
        object(path).orElse(EMPTY).root.forEach((key, value) -> {
            if (value instanceof String string) {
                found.put(key, string);
            }
        });
        return Collections.unmodifiableMap(found);
    }

    /**
     * A copy in which the path holds a value; missing or non-object parents are made objects.
     *
     * @param value a scalar, {@code Map}, {@code List} or {@code Document}
     */
    public Document with(Object value, String... path) {
        Object plain = value instanceof Document document ? document.root : copyOf(value);
        return path.length == 0
                ? Document.of((Map<?, ?>) Objects.requireNonNull(plain))
                : new Document(put(root, plain, 0, path));
    }

    /** A copy without the path; the same document when it was not there. */
    public Document without(String... path) {
        return has(path) ? new Document(remove(root, 0, path)) : this;
    }

    /** {@code apiVersion}, or "" when absent. */
    public String apiVersion() {
        return text("apiVersion").orElse("");
    }

    /** {@code kind}, or "" when absent. */
    public String kind() {
        return text("kind").orElse("");
    }

    /** {@code metadata.name}, or "" when absent. */
    public String name() {
        return text("metadata", "name").orElse("");
    }

    /** {@code metadata.namespace}, or "" when absent. */
    public String namespace() {
        return text("metadata", "namespace").orElse("");
    }

    /** {@code metadata.uid}; empty before the server gave one. */
    public Optional<String> uid() {
        return text("metadata", "uid");
    }

    /** {@code metadata.resourceVersion}; empty before the server gave one. */
    public Optional<String> resourceVersion() {
        return text("metadata", "resourceVersion");
    }

    /** {@code metadata.labels}. */
    public Map<String, String> labels() {
        return texts("metadata", "labels");
    }

    /** {@code metadata.annotations}. */
    public Map<String, String> annotations() {
        return texts("metadata", "annotations");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    /** Kind, namespace and name only: documents hold secrets, and this text ends up in logs. */
    @Override
    public String toString() {
        String place = namespace().isEmpty() ? name() : namespace() + "/" + name();
        return kind().isEmpty() ? "Document(" + root.keySet() + ")" : kind() + " " + place;
    }

    private static Map<String, @Nullable Object> put(
            Map<String, @Nullable Object> map, @Nullable Object value, int depth, String... path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        if (depth == path.length - 1) {
            copy.put(path[depth], value);
        } else {
            Object child = map.get(path[depth]);
            copy.put(path[depth], put(child instanceof Map<?, ?> ? castMap(child) : Map.of(), value, depth + 1, path));
        }
        return new FixedMap(copy);
    }

    private static Map<String, @Nullable Object> remove(Map<String, @Nullable Object> map, int depth, String... path) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(map);
        if (depth == path.length - 1) {
            copy.remove(path[depth]);
        } else {
            copy.put(path[depth], remove(castMap(Objects.requireNonNull(map.get(path[depth]))), depth + 1, path));
        }
        return new FixedMap(copy);
    }

    private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> tree) {
        if (tree instanceof FixedMap fixed) {
            return fixed;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(Math.max(4, tree.size() * 2));
        tree.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a document's keys are strings, not " + key);
            }
            copy.put(name, copyOf(value));
        });
        return new FixedMap(copy);
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Document document) {
            return document.root;
        }
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map);
        }
        if (value instanceof List<?> list) {
            return copyOfList(list);
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
        if (value instanceof Float || value instanceof Double) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof BigDecimal) {
            return value;
        }
        throw new IllegalArgumentException(
                "a document cannot hold a " + value.getClass().getName());
    }

    private static List<@Nullable Object> copyOfList(List<?> list) {
        if (list instanceof FixedList fixed) {
            return fixed;
        }
        @Nullable Object[] elements = list.toArray();
        for (int i = 0; i < elements.length; i++) {
            elements[i] = copyOf(elements[i]);
        }
        return new FixedList(elements);
    }

    @SuppressWarnings("unchecked") // Trees are built by copyOf only, so keys are strings.
    private static Map<String, @Nullable Object> castMap(Object node) {
        return (Map<String, @Nullable Object>) node;
    }

    @SuppressWarnings("unchecked") // As above.
    private static List<@Nullable Object> castList(Object node) {
        return (List<@Nullable Object>) node;
    }
}
