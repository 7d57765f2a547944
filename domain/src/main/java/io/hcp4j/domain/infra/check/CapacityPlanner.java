package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts machines onto nodes the way a scheduler might: the largest first, each where most memory is left. A machine asks for its memory and
 * some for KubeVirt itself, and, unless it is Guaranteed, for a tenth of its processors, which is KubeVirt's default.
 */
record CapacityPlanner(List<NodeCapacity> nodes, List<Machines> machines) {
    private static final BigDecimal OVERHEAD = BigDecimal.valueOf(256L << 20);
    private static final BigDecimal SHARE = BigDecimal.valueOf(1, 1);

    /** Returns whether the machines fit beside the pods that run now. */
    CheckResult check(List<Document> pods) {
        Map<String, NodeCapacity> byName =
                nodes.stream().collect(Collectors.toMap(NodeCapacity::name, Function.identity()));
        for (Document pod : pods) {
            NodeCapacity node = byName.get(pod.text("spec", "nodeName").orElse(""));
            if (node != null) {
                node.take(requested(pod, "cpu"), requested(pod, "memory"));
            }
        }
        List<Machines> largest = new ArrayList<>(machines);
        largest.sort(
                Comparator.comparing((Machines each) -> each.size().memory()).reversed());
        int wanted = machines.stream().mapToInt(Machines::count).sum();
        int placed = 0;
        List<String> lacking = new ArrayList<>();
        for (Machines pool : largest) {
            int here = placed(pool);
            placed += here;
            if (here < pool.count()) {
                lacking.add(deficit(pool));
            }
        }
        return lacking.isEmpty()
                ? CheckResult.passed(InfraCheck.ROOM, "for " + wanted)
                : CheckResult.warning(
                        InfraCheck.ROOM,
                        "the nodes have room for " + placed + " of " + wanted + " VMs now; " + lacking.get(0),
                        Remedy.of(
                                "Smaller or fewer VMs ({}, {}, replicas), or more nodes.",
                                new NextStep.Give(Input.MEMORY),
                                new NextStep.Give(Input.CORES)));
    }

    private int placed(Machines pool) {
        for (int done = 0; done < pool.count(); done++) {
            Optional<NodeCapacity> place = eligible(pool)
                    .filter(node -> node.fits(cores(pool), memory(pool)))
                    .max(Comparator.comparing(NodeCapacity::memoryLeft));
            if (place.isEmpty()) {
                return done;
            }
            place.get().take(cores(pool), memory(pool));
        }
        return pool.count();
    }

    /** What one machine more would need: of the node that comes nearest to having it. */
    private String deficit(Machines pool) {
        return eligible(pool)
                .map(node -> node.deficit(cores(pool), memory(pool)))
                .min(Comparator.naturalOrder())
                .map(least -> "the next one lacks " + least)
                .orElse("no node takes VMs like these");
    }

    private Stream<NodeCapacity> eligible(Machines pool) {
        return nodes.stream().filter(node -> node.has(pool.nodeSelector()));
    }

    private static BigDecimal cores(Machines pool) {
        return pool.size().guaranteed()
                ? pool.size().cores()
                : pool.size().cores().multiply(SHARE);
    }

    private static BigDecimal memory(Machines pool) {
        return pool.size().memory().add(OVERHEAD);
    }

    private static BigDecimal requested(Document pod, String resource) {
        return pod.objects("spec", "containers").stream()
                .flatMap(container -> container.value("resources", "requests", resource).stream())
                .map(NodeCapacity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
