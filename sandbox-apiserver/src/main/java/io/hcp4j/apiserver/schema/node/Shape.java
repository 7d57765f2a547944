package io.hcp4j.apiserver.schema.node;

import java.util.List;
import java.util.Map;

/**
 * How values at a place of an object are merged and owned: the part of a schema that patches and server-side apply need.
 *
 * <p>Source: {@code x-kubernetes-list-type}, {@code x-kubernetes-list-map-keys} and {@code x-kubernetes-map-type} of the OpenAPI schema.
 */
public interface Shape {
    /** A place of which no schema is known: its form follows from the value found there, lists being atomic. */
    Shape UNKNOWN = new Shape() {
        @Override
        public Form form() {
            return Form.DEDUCED;
        }

        @Override
        public Shape field(String name) {
            return this;
        }

        @Override
        public Shape element() {
            return this;
        }
    };

    /** How the value at this place is merged. */
    Form form();

    /** The shape of a field of an object or map; {@link #UNKNOWN} when the schema does not say. */
    Shape field(String name);

    /**
     * True for a field that the schema names ({@code properties}), false for the entries of a map ({@code additionalProperties}). Of a named
     * field, owning anything in it counts as owning it.
     */
    default boolean declares(String name) {
        return field(name) != UNKNOWN;
    }

    /** The shape of the elements of a list; {@link #UNKNOWN} when the schema does not say. */
    Shape element();

    /** The fields that together identify an element of a {@link Form#KEYED_LIST}, in the schema's order; otherwise empty. */
    default List<String> keys() {
        return List.of();
    }

    /** What a key field has when an element leaves it out, where the schema has a default for it. */
    default Map<String, Object> keyDefaults() {
        return Map.of();
    }

    /** The forms there are. */
    enum Form {
        /** A string, number or boolean; owned as a whole. */
        SCALAR,
        /** An object or map whose fields are merged and owned one by one ({@code granular}). */
        OBJECT,
        /** An object or map that is owned as a whole. */
        ATOMIC_OBJECT,
        /** A list that is owned as a whole. */
        ATOMIC_LIST,
        /** A list of scalars, each owned by itself ({@code set}). */
        SET,
        /** A list of objects told apart by {@link Shape#keys()}, merged one by one ({@code map}). */
        KEYED_LIST,
        /** No schema: a map counts as {@link #OBJECT}, a list as {@link #ATOMIC_LIST}, anything else as {@link #SCALAR}. */
        DEDUCED
    }
}
