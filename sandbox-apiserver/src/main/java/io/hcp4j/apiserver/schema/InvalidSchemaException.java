package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** A schema that a CustomResourceDefinition may not have. */
public final class InvalidSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidSchemaException(List<Violation> violations) {
        super(violations.stream().map(Violation::message).collect(Collectors.joining(", ")));
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, each with its place in the schema; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
