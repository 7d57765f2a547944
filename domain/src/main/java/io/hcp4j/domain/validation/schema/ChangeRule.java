package io.hcp4j.domain.validation.schema;

/** A rule about what may become of an object that exists. */
@FunctionalInterface
public interface ChangeRule {
    /** Reports on {@code after} what may not have changed; both have their defaults filled in. */
    void check(Node before, Node after);
}
