package io.hcp4j.domain.validation.schema;

/**
 * One thing that is wrong with an object.
 *
 * @param field path of the field
 * @param value the offending value, shortened when long; "" when the field is missing or is not a scalar
 * @param message what is wrong
 * @param allowed what would be right; "" when the message says it
 */
public record Finding(String field, String value, String message, String allowed) {}
