package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.ListQuery;
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

    /** The query, restricted to the wanted objects. */
    default ListQuery within(ListQuery query) {
        if (this instanceof Named named) {
            return query.withFields("metadata.name=" + named.name());
        }
        return this instanceof Labelled labelled
                ? query.withLabels(Stream.of(query.labelSelector(), labelled.selector())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(",")))
                : query;
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

    /** The object of a name. */
    record Named(String name) implements Selection {
        /** Checks that nothing is missing. */
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }
}
