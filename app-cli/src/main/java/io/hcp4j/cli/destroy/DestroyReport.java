package io.hcp4j.cli.destroy;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.core.ExitCode;
import io.hcp4j.domain.destroy.ClusterInventory;
import io.hcp4j.domain.destroy.DeletionBlocker;
import io.hcp4j.domain.destroy.DestroyEvent;
import io.hcp4j.domain.destroy.DestroyPreview;
import io.hcp4j.domain.destroy.DestroyResult;
import io.hcp4j.domain.destroy.ForcedRelease;
import io.hcp4j.domain.destroy.OwnedObjects;
import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what will go, what has gone, what is in the way and what is left. */
final class DestroyReport implements ProgressListener {
    private final CommandContext invocation;

    DestroyReport(CommandContext invocation) {
        this.invocation = invocation;
    }

    /** When there is nothing to destroy. */
    ExitCode nothing(DestroyPreview preview) {
        OwnedObjects ownedObjects = preview.inventory().ownedObjects();
        invocation.info("there is no hosted cluster " + ownedObjects.namespace() + "/" + ownedObjects.name()
                + ", and nothing is left of one (infra id " + ownedObjects.infraId() + ")");
        return ExitCode.DONE;
    }

    /** Before anything happens. */
    void announce(ClusterInventory inventory) {
        OwnedObjects ownedObjects = inventory.ownedObjects();
        invocation.info("this will be deleted:");
        ownedObjects.cluster().ifPresent(cluster -> invocation.info("  " + cluster.key()));
        ownedObjects
                .pools()
                .forEach(pool -> invocation.info(
                        "  " + pool.key() + ", " + pool.status().replicas().orElse(0) + " nodes"));
        ownedObjects
                .controlPlane()
                .ifPresent(namespace -> invocation.info("  Namespace " + namespace.name() + ", the control plane"));
        warn(inventory.unknown());
        count(inventory.machines())
                .forEach((kind, count) -> invocation.info("  " + count + " " + kind + " in namespace "
                        + inventory.machineNamespace()
                        + (inventory.externalInfra() ? " of the infrastructure cluster" : "")));
        ownedObjects.supportingObjects().forEach(material -> invocation.info("  " + material));
        invocation.info("this will be kept:");
        invocation.info("  Namespace " + ownedObjects.namespace());
        ownedObjects
                .shared()
                .forEach(object -> invocation.info("  " + object + ": another hosted cluster refers to it"));
        if (inventory.externalInfra()) {
            invocation.info("  Namespace " + inventory.machineNamespace() + " of the infrastructure cluster"
                    + inventory
                            .account()
                            .map(account -> ", and ServiceAccount " + account.name() + " there")
                            .orElse(""));
        }
    }

    /** While it happens; of what holds it up, the object that the others wait for. */
    @Override
    public void onEvent(ProgressEvent event) {
        if (event instanceof DestroyEvent.Waiting waiting) {
            waiting.blockers().stream().findFirst().ifPresent(first -> invocation.info(line(first)));
        } else if (event instanceof Warning warning) {
            warn(warning.message());
        } else {
            invocation.out().println(event.message());
            invocation.out().flush();
        }
    }

    /** Before a finalizer is removed by force. */
    void orphans(ForcedRelease release) {
        DeletionBlocker blocker = release.blocker();
        String controller = blocker.controller().isEmpty() ? "its controller" : blocker.controller();
        invocation
                .err()
                .println("removing " + String.join(", ", blocker.finalizers()) + " from " + blocker.key()
                        + " on the " + blocker.clusterRole().words() + ": what " + controller
                        + " would have cleaned up stays and has to be removed by hand");
        warn(release.unknown());
        release.machines().forEach(item -> invocation
                .err()
                .println("  may be orphaned: " + item.kind() + " " + release.machineNamespace() + "/" + item.name()));
    }

    /**
     * In the end.
     *
     * @throws HcpException DEADLINE_EXCEEDED when it was not deleted in time
     */
    ExitCode conclude(DestroyResult result) {
        if (result instanceof DestroyResult.TimedOut late) {
            throw late.failure();
        }
        return result instanceof DestroyResult.Destroyed destroyed ? leftovers(destroyed.remains()) : ExitCode.DONE;
    }

    private ExitCode leftovers(ClusterInventory remains) {
        warn(remains.unknown());
        remains.account()
                .ifPresent(account -> invocation.info("next: "
                        + invocation
                                .options()
                                .suggestions()
                                .commandWithoutNamespace("infra remove --name " + account.cluster()
                                        + " --infra-namespace " + account.namespace() + " --infra-kubeconfig-file FILE")
                        + "   (its account on the infrastructure cluster)"));
        if (remains.nothingButCluster()) {
            invocation.info("nothing is left of it");
            return ExitCode.DONE;
        }
        OwnedObjects ownedObjects = remains.ownedObjects();
        List<String> left = ownedObjects.supportingObjects().stream()
                .map(Document::toString)
                .collect(Collectors.toList());
        ownedObjects.pools().forEach(pool -> left.add(pool.key().toString()));
        ownedObjects.controlPlane().ifPresent(namespace -> left.add("Namespace " + namespace.name()));
        for (InfraItem item : remains.machines()) {
            left.add(item.kind() + " " + remains.machineNamespace() + "/" + item.name()
                    + (remains.externalInfra() ? " on the infrastructure cluster" : ""));
        }
        left.forEach(object -> invocation.err().println("left over: " + object));
        return ExitCode.FAILED;
    }

    private void warn(String warning) {
        if (!warning.isEmpty()) {
            invocation.info("warning: " + warning);
        }
    }

    private static String line(DeletionBlocker blocker) {
        String age = HumanDuration.since(blocker.since(), Clock.systemUTC().instant());
        String finalizer = blocker.finalizers().isEmpty()
                ? "its dependants"
                : "finalizer " + blocker.finalizers().get(0)
                        + (blocker.controller().isEmpty() ? "" : " of " + blocker.controller());
        return "waiting for " + blocker.key() + " on the "
                + blocker.clusterRole().words() + ", for " + age + ": " + finalizer;
    }

    private static Map<String, Long> count(List<InfraItem> items) {
        return items.stream().collect(Collectors.groupingBy(InfraItem::kind, TreeMap::new, Collectors.counting()));
    }
}
