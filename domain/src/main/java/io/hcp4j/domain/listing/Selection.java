package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ListQuery;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a list that are wanted. */
public sealed interface Selection {

    /** All of them. */
    static Selection all() {
        return new All();
    }

    /**
     * Those with some labels.
     *
     * @param selector a Kubernetes label selector: {@code team=blue,env!=test}
     */
    static Selection labelled(String selector) {
        return new Labelled(selector);
    }

    /** The one of a name. A list in which there is none fails with NOT_FOUND. */
    static Selection named(String name) {
        return new Named(name);
    }

    /**
     * Those of some names. A list in which there is one of them has it; for each of the others it fails with NOT_FOUND, and can be read on.
     *
     * @param names at least one; one is {@link #named(String)}
     */
    static Selection named(List<String> names) {
        return names.size() == 1 ? named(names.get(0)) : new Several(names);
    }

    /**
     * Those with some labels and some fields.
     *
     * @param labels a Kubernetes label selector; "" for any
     * @param fields a Kubernetes field selector: {@code metadata.name=a}; "" for any. Of most kinds, servers select by
     *     {@code metadata.name} and {@code metadata.namespace} alone
     */
    static Selection matching(String labels, String fields) {
        return fields.isEmpty() ? labelled(labels) : new Matching(labels, fields);
    }

    /** Whether it names its objects. */
    default boolean byName() {
        return this instanceof Named || this instanceof Several;
    }

    /** The query, restricted to the wanted objects. */
    default ListQuery within(ListQuery query) {
        if (this instanceof Named named) {
            return query.withFields("metadata.name=" + named.name());
        }
        if (this instanceof Matching matching) {
            return labelled(matching.labels()).within(query).withFields(both(query.fieldSelector(), matching.fields()));
        }
        return this instanceof Labelled labelled
                ? query.withLabels(both(query.labelSelector(), labelled.selector()))
                : query;
    }

    private static String both(String first, String second) {
        return Stream.of(first, second).filter(part -> !part.isEmpty()).collect(Collectors.joining(","));
    }

    /** Every object. */
    record All() implements Selection {}

    /** The objects that a label selector selects. */
    record Labelled(String selector) implements Selection {
        /** Checks that nothing is missing. */
        public Labelled {
            Objects.requireNonNull(selector, "selector");
        }
    }

    /**
     * The objects that selectors select.
     *
     * @param labels a label selector; "" for any
     * @param fields a field selector
     */
    record Matching(String labels, String fields) implements Selection {
        /** Checks that nothing is missing. */
        public Matching {
            Objects.requireNonNull(labels, "labels");
            Objects.requireNonNull(fields, "fields");
        }
    }

    /** The objects of several names. */
    record Several(List<String> names) implements Selection {
        /** Copies the list. */
        public Several {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }
    }

    /** The object of a name. */
    record Named(String name) implements Selection {
        /** Checks that nothing is missing. */
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }
}
