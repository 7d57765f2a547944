package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the objects of a kind look like. */
public interface ObjectSchema {
    /** Anything goes. */
    ObjectSchema NONE = new ObjectSchema() {};

    /** How fields are merged and owned. */
    default Shape shape() {
        return Shape.UNKNOWN;
    }

    /** Removes what the schema does not know. */
    default Pruned prune(Document object) {
        return new Pruned(object, List.of());
    }

    /** Fills in defaults. */
    default Document withDefaults(Document object) {
        return object;
    }

    /**
     * Values of a wrong type, in words that end a message such as {@code ConfigMap in version "v1" cannot be handled as a ConfigMap}.
     * Such an object cannot even be read. Custom resources have none of these: theirs are {@link #problems}.
     */
    default List<String> unreadable(Document object) {
        return List.of();
    }

    /**
     * What breaks the schema.
     *
     * @param old the object before; null when it is new
     */
    default List<Cause> problems(Document object, @Nullable Document old) {
        return List.of();
    }

    /** The schema in OpenAPI v3, for clients. */
    default Described described() {
        return new Described("", Map.of());
    }

    /**
     * A schema for clients.
     *
     * @param name its name among the components, "" when there is none to show
     * @param components it and what it refers to, by their names
     */
    record Described(String name, Map<String, Object> components) {}

    /**
     * A pruned object.
     *
     * @param unknown the paths of what was removed, for example {@code spec.replicass}
     */
    record Pruned(Document object, List<String> unknown) {
        /** The list is copied. */
        public Pruned {
            unknown = List.copyOf(unknown);
        }
    }
}
