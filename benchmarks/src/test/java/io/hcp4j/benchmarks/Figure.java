package io.hcp4j.benchmarks;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param value the figure with its unit
 * @param target what it should be; "" when there is no target
 * @param taken false when it could not be measured
 */
record Figure(String what, String value, String target, boolean taken) {

    static Figure of(String what, String target, String format, Object... values) {
        return new Figure(what, String.format(Locale.ROOT, format, values), target, true);
    }

    static Figure missing(String what, Exception reason) {
        return new Figure(what, "not measured: " + reason.getMessage(), "", false);
    }
}
