package io.hcp4j.apiserver.patching.ownership;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One step from an object to what it holds. The order is that of {@code fieldsV1}: fields, keys, values, indices. */
sealed interface PathElement extends Comparable<PathElement> {
    /** As it stands in the messages of the API server. */
    String text();

    @Override
    default int compareTo(PathElement other) {
        int ranks = Integer.compare(rank(this), rank(other));
        if (ranks != 0) {
            return ranks;
        }
        if (this instanceof Field one && other instanceof Field another) {
            return one.name.compareTo(another.name);
        }
        if (this instanceof Key one && other instanceof Key another) {
            return Key.compare(one.fields, another.fields);
        }
        if (this instanceof Item one && other instanceof Item another) {
            return Scalars.compare(one.value, another.value);
        }
        return Integer.compare(((Index) this).index, ((Index) other).index);
    }

    private static int rank(PathElement element) {
        if (element instanceof Field) {
            return 0;
        }
        if (element instanceof Key) {
            return 1;
        }
        return element instanceof Item ? 2 : 3;
    }

    /** A field of an object, or an entry of a map. */
    record Field(String name) implements PathElement {
        @Override
        public String text() {
            return "." + name;
        }
    }

    /** The element of a keyed list that has these values. */
    record Key(SortedMap<String, @Nullable Object> fields) implements PathElement {
        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            fields.forEach((name, value) -> text.append(text.isEmpty() ? "[" : ",")
                    .append(name)
                    .append('=')
                    .append(Scalars.quoted(value)));
            return text.append(']').toString();
        }

        private static int compare(SortedMap<String, @Nullable Object> one, SortedMap<String, @Nullable Object> other) {
            Iterator<Map.Entry<String, @Nullable Object>> first = one.entrySet().iterator();
            Iterator<Map.Entry<String, @Nullable Object>> second =
                    other.entrySet().iterator();
            while (first.hasNext() && second.hasNext()) {
                Map.Entry<String, @Nullable Object> left = first.next();
                Map.Entry<String, @Nullable Object> right = second.next();
                int names = left.getKey().compareTo(right.getKey());
                int order = names != 0 ? names : Scalars.compare(left.getValue(), right.getValue());
                if (order != 0) {
                    return order;
                }
            }
            return Boolean.compare(first.hasNext(), second.hasNext());
        }
    }

    /** The element of a set that is this value. */
    record Item(@Nullable Object value) implements PathElement {
        @Override
        public String text() {
            return "[=" + Scalars.quoted(value) + "]";
        }
    }

    /** The element of a list at this index. */
    record Index(int index) implements PathElement {
        @Override
        public String text() {
            return "[" + index + "]";
        }
    }
}
