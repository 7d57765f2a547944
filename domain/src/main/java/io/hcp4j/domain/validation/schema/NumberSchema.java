package io.hcp4j.domain.validation.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A whole number. */
public final class NumberSchema extends Schema {
    private final long widestLow;
    private final long widestHigh;
    private final String format;
    private long low;
    private long high;

    NumberSchema(long low, long high, String format) {
        this.widestLow = low;
        this.widestHigh = high;
        this.low = low;
        this.high = high;
        this.format = format;
    }

    /** The smallest it may be. */
    public NumberSchema from(long minimum) {
        low = minimum;
        return this;
    }

    /** The range it may be in, both ends included. */
    public NumberSchema between(long minimum, long maximum) {
        low = minimum;
        high = maximum;
        return this;
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (value instanceof BigInteger) {
            outOfFormat(value, path, findings);
        } else if (value instanceof Double || value instanceof BigDecimal) {
            findings.add(path, value, path + " in body must be of type " + format + ": \"float64\"", describe());
        } else if (!(value instanceof Long number)) {
            wrongType("integer", value, path, findings);
        } else if (number < widestLow || number > widestHigh) {
            outOfFormat(value, path, findings);
        } else if (number < low) {
            findings.add(path, value, path + " in body should be greater than or equal to " + low, "");
        } else if (number > high) {
            findings.add(path, value, path + " in body should be less than or equal to " + high, "");
        }
    }

    private void outOfFormat(Object value, Path path, Findings findings) {
        findings.add(path, value, "value must be of type integer with format " + format + " in " + path, describe());
    }

    @Override
    String describe() {
        return "a whole number from " + low + " to " + high;
    }
}
