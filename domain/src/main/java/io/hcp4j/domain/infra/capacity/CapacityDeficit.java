package io.hcp4j.domain.infra.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The resources that a node lacks. Deficits of one resource sort before those of two, then by memory.
 *
 * @param cores processors; 0 when there are enough
 * @param memory bytes; 0 when there are enough
 */
public record CapacityDeficit(BigDecimal cores, BigDecimal memory) implements Comparable<CapacityDeficit> {
    private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);
    private static final BigDecimal GIBI = BigDecimal.valueOf(1L << 30);
    private static final Comparator<CapacityDeficit> ORDER = Comparator.comparing(
                    (CapacityDeficit each) -> each.cores.signum() + each.memory.signum())
            .thenComparing(CapacityDeficit::memory)
            .thenComparing(CapacityDeficit::cores);

    @Override
    public int compareTo(CapacityDeficit other) {
        return ORDER.compare(this, other);
    }

    /** As {@code 3.2Gi of memory and 0.4 processors}; rounded up. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (memory.signum() > 0) {
            boolean large = memory.compareTo(GIBI) >= 0;
            parts.add(large ? text(memory, GIBI, 1) + "Gi of memory" : text(memory, MEBI, 0) + "Mi of memory");
        }
        if (cores.signum() > 0) {
            parts.add(text(cores, BigDecimal.ONE, 1) + " processors");
        }
        return String.join(" and ", parts);
    }

    private static String text(BigDecimal amount, BigDecimal unit, int digits) {
        return amount.divide(unit, digits, RoundingMode.UP).stripTrailingZeros().toPlainString();
    }
}
