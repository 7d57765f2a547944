package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Sizes below which nothing starts. Most are a number whose unit was forgotten, which the API server takes as bytes. */
final class SmallestSizes {
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private SmallestSizes() {}

    /**
     * Reports a size that is too small, with what was understood and what was perhaps meant.
     *
     * @param smallest the smallest that works
     * @param reason why less does not: a phrase that follows "must be at least 1Gi"
     */
    static void check(Node owner, Quantity smallest, String reason, String... field) {
        Object value = owner.value(field);
        if (value == null) {
            return;
        }
        Quantity.tryParse(value.toString())
                .filter(size -> size.compareTo(smallest) < 0)
                .ifPresent(size -> owner.reportField(
                        understood(size) + "must be at least " + smallest + reason,
                        smallest + " or more" + meant(size),
                        field));
    }

    private static String understood(Quantity size) {
        return PLAIN.matcher(size.text()).matches() && !size.isZero() ? "is " + size + " bytes, and " : "";
    }

    private static String meant(Quantity size) {
        if (!PLAIN.matcher(size.text()).matches() || size.isZero()) {
            return "";
        }
        // Nodes have less than a thousand GiB, and more than a thousand MiB.
        String unit = size.value().compareTo(KIBI) < 0 ? "Gi" : "Mi";
        return size.value().compareTo(KIBI.multiply(KIBI)) < 0 ? "; perhaps " + size + unit : "";
    }
}
