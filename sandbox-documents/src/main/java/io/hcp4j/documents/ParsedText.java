package io.hcp4j.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value read from text.
 *
 * @param value the value; a fresh tree
 * @param duplicates paths of the fields that stood there more than once, the last one having won; for example {@code spec.replicas}
 */
public record ParsedText(@Nullable Object value, List<String> duplicates) {}
