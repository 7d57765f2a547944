package io.hcp4j.cli.destroy;

import io.hcp4j.cli.frame.ExitCode;
import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.destroy.Belongings;
import io.hcp4j.domain.destroy.Hindrance;
import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.ports.document.Ages;
import io.hcp4j.ports.document.Document;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what will go, what has gone, what is in the way and what is left. */
final class DestroyReport {
    private final Invocation invocation;

    DestroyReport(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Before anything happens. */
    void announce(Belongings belongings, MachineSide machines) {
        invocation.remark("this will go:");
        belongings.cluster().ifPresent(cluster -> invocation.remark("  " + cluster.key()));
        belongings
                .pools()
                .forEach(pool -> invocation.remark(
                        "  " + pool.key() + ", " + pool.status().replicas().orElse(0) + " nodes"));
        belongings
                .controlPlane()
                .ifPresent(namespace -> invocation.remark("  Namespace " + namespace.name() + ", the control plane"));
        count(machines.items(invocation))
                .forEach((kind, count) -> invocation.remark("  " + count + " " + kind + " in namespace "
                        + machines.namespace() + (machines.external() ? " of the infrastructure cluster" : "")));
        belongings.materials().forEach(material -> invocation.remark("  " + material));
        invocation.remark("this will stay:");
        invocation.remark("  Namespace " + belongings.namespace());
        belongings
                .shared()
                .forEach(object -> invocation.remark("  " + object + ": another hosted cluster refers to it"));
        if (machines.external()) {
            invocation.remark("  Namespace " + machines.namespace()
                    + " of the infrastructure cluster, and the account there that infra prepare has made");
        }
    }

    /** While it happens. */
    void step(String line) {
        invocation.out().println(line);
        invocation.out().flush();
    }

    /** What holds it up: the one that the others wait for. */
    void waiting(List<Hindrance> hindrances) {
        hindrances.stream().findFirst().ifPresent(first -> invocation.remark(line(first)));
    }

    /** Before somebody's finalizer is taken off by force. */
    void orphans(Hindrance hindrance, MachineSide machines) {
        String controller = hindrance.controller().isEmpty() ? "its controller" : hindrance.controller();
        invocation
                .err()
                .println("taking " + String.join(", ", hindrance.finalizers()) + " off " + hindrance.key()
                        + " on the " + hindrance.side().words() + ": what " + controller
                        + " would have cleaned up stays and has to be looked for by hand");
        machines.items(invocation).forEach(item -> invocation
                .err()
                .println("  may be orphaned: " + item.kind() + " " + machines.namespace() + "/" + item.name()));
    }

    /** What is there after all. */
    ExitCode leftovers(Belongings belongings, MachineSide machines) {
        List<String> left =
                belongings.materials().stream().map(Document::toString).collect(Collectors.toList());
        belongings.pools().forEach(pool -> left.add(pool.key().toString()));
        belongings.controlPlane().ifPresent(namespace -> left.add("Namespace " + namespace.name()));
        for (InfraItem item : machines.items(invocation)) {
            left.add(item.kind() + " " + machines.namespace() + "/" + item.name()
                    + (machines.external() ? " on the infrastructure cluster" : ""));
        }
        if (left.isEmpty()) {
            invocation.remark("nothing is left of it");
            return ExitCode.DONE;
        }
        left.forEach(object -> invocation.err().println("left over: " + object));
        return ExitCode.FAILED;
    }

    private static String line(Hindrance hindrance) {
        String age = Ages.since(hindrance.since(), Clock.systemUTC().instant());
        String finalizer = hindrance.finalizers().isEmpty()
                ? "its dependants"
                : "finalizer " + hindrance.finalizers().get(0)
                        + (hindrance.controller().isEmpty() ? "" : " of " + hindrance.controller());
        return "waiting for " + hindrance.key() + " on the " + hindrance.side().words() + ", for " + age + ": "
                + finalizer;
    }

    private static Map<String, Long> count(List<InfraItem> items) {
        return items.stream().collect(Collectors.groupingBy(InfraItem::kind, TreeMap::new, Collectors.counting()));
    }
}
