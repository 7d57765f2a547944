package io.hcp4j.sandbox.workloads;

import io.hcp4j.ports.document.Document;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts of processors, memory, devices and whatever else nodes have.
 *
 * @param amounts by resource, in thousandths of its unit
 */
record Resources(Map<String, Long> amounts) {
    private static final Map<String, BigDecimal> UNITS = units();

    /** Copies the map. */
    Resources {
        amounts = Map.copyOf(amounts);
    }

    static Resources none() {
        return new Resources(Map.of());
    }

    /** What a node has for pods. */
    static Resources allocatable(Document node) {
        return of(node.object("status", "allocatable").orElse(Document.empty()));
    }

    /** What a pod asks for: its containers together. */
    static Resources requests(Document pod) {
        Resources sum = none();
        for (Document container : pod.objects("spec", "containers")) {
            sum = sum.plus(of(container.object("resources", "requests").orElse(Document.empty())));
        }
        return sum;
    }

    Resources plus(Resources other) {
        return merged(other, 1);
    }

    Resources minus(Resources other) {
        return merged(other, -1);
    }

    long of(String resource) {
        return amounts.getOrDefault(resource, 0L);
    }

    private Resources merged(Resources other, int sign) {
        Map<String, Long> sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((name, amount) -> sum.merge(name, sign * amount, Long::sum));
        return new Resources(sum);
    }

    private static Resources of(Document quantities) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        quantities.asMap().forEach((name, value) -> amounts.put(name, thousandths(String.valueOf(value))));
        return new Resources(amounts);
    }

    /**
     * Reads a quantity such as {@code 500m}, {@code 8Gi} or {@code 3}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static long thousandths(String quantity) {
        int end = quantity.length();
        while (end > 0 && !Character.isDigit(quantity.charAt(end - 1)) && quantity.charAt(end - 1) != '.') {
            end--;
        }
        BigDecimal unit = UNITS.get(quantity.substring(end));
        if (unit == null || end == 0) {
            throw new IllegalArgumentException("not a quantity: " + quantity);
        }
        return new BigDecimal(quantity.substring(0, end)).multiply(unit).longValue();
    }

    private static Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new TreeMap<>();
        units.put("m", BigDecimal.ONE);
        units.put("", BigDecimal.valueOf(1000));
        BigDecimal decimal = BigDecimal.valueOf(1000);
        BigDecimal binary = BigDecimal.valueOf(1000);
        for (String prefix : new String[] {"k", "M", "G", "T", "P"}) {
            decimal = decimal.multiply(BigDecimal.valueOf(1000));
            binary = binary.multiply(BigDecimal.valueOf(1024));
            units.put(prefix, decimal);
            units.put((prefix.equals("k") ? "K" : prefix) + "i", binary);
        }
        return units;
    }
}
