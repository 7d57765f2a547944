package io.hcp4j.controllers.workloads;

import com.google.common.math.LongMath;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Amounts of processors, memory, devices and whatever else nodes have.
 *
 * @param amounts by resource, in thousandths of its unit
 */
record Resources(Map<String, Long> amounts) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Copies the map. */
    Resources {
        amounts = Map.copyOf(amounts);
    }

    static Resources none() {
        return new Resources(Map.of());
    }

    /** What a node has for pods. */
    static Resources allocatable(Document node) {
        return amount(node.object("status", "allocatable").orElse(Document.empty()));
    }

    /** What a pod asks for: its containers together. */
    static Resources requests(Document pod) {
        Resources sum = none();
        for (Document container : pod.objects("spec", "containers")) {
            sum = sum.plus(amount(container.object("resources", "requests").orElse(Document.empty())));
        }
        return sum;
    }

    Resources plus(Resources other) {
        return merged(other, 1);
    }

    Resources minus(Resources other) {
        return merged(other, -1);
    }

    long amount(String resource) {
        return amounts.getOrDefault(resource, 0L);
    }

    private Resources merged(Resources other, int sign) {
        Map<String, Long> sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((name, amount) -> sum.merge(name, sign * amount, LongMath::saturatedAdd));
        return new Resources(sum);
    }

    private static Resources amount(Document quantities) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        quantities.asMap().forEach((name, value) -> amounts.put(name, thousandths(String.valueOf(value))));
        return new Resources(amounts);
    }

    /** Rounded up, as Kubernetes does; what is none counts as nothing, so that one such pod does not keep others from their nodes. */
    private static long thousandths(String quantity) {
        return Quantity.tryParse(quantity)
                .map(each -> each.value()
                        .movePointRight(3)
                        .setScale(0, RoundingMode.CEILING)
                        .min(MOST)
                        .longValueExact())
                .orElse(0L);
    }
}
