package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is particular to a kind: its names, its defaults, what may be changed. */
public interface ResourceStrategy {
    /** Nothing particular. */
    ResourceStrategy NONE = new ResourceStrategy() {};

    /** How its objects may be called. */
    default NameFormat nameForm() {
        return NameFormat.SUBDOMAIN;
    }

    /** The new object as it will be stored: filled in, what clients may not set removed. Metadata is done already. */
    default Document prepareForCreate(Document object, Cluster cluster) {
        return object;
    }

    /** The changed object as it will be stored. */
    default Document prepareForUpdate(Document object, Document old, Cluster cluster) {
        return object;
    }

    /**
     * What is wrong with an object.
     *
     * @param old the object before; null when it is new
     */
    default List<Cause> validate(Document object, @Nullable Document old) {
        return List.of();
    }

    /** Whether {@code metadata.generation} counts the changes of what is wanted. */
    default boolean counted() {
        return false;
    }

    /** Whether a change of annotations counts as well. */
    default boolean countsAnnotations() {
        return false;
    }

    /** Whether everything except metadata and status is what is wanted, not only {@code spec}. */
    default boolean custom() {
        return false;
    }

    /** Fields other than name and namespace that field selectors may use: their names, and their paths. */
    default Map<String, List<String>> selectableFields() {
        return Map.of();
    }

    /** The object in the form in which it is stored. */
    default Document stored(Document object) {
        return object;
    }

    /** A stored object in the form that this version serves. */
    default Document served(Document stored) {
        return stored;
    }

    /** True when stored objects are served as they are, byte by byte. */
    default boolean servedAsStored() {
        return true;
    }
}
