package io.hcp4j.domain.validation.schema;

/** A rule across the fields of one object. */
@FunctionalInterface
public interface Rule {
    /** Reports on the node what is wrong with it; fields may be missing or of the wrong type, which others report. */
    void check(Node node);
}
