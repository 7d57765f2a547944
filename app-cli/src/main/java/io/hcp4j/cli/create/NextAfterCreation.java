package io.hcp4j.cli.create;

import io.hcp4j.cli.core.CommandContext;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.domain.creation.ClusterRequest;
import java.util.Optional;

/** Says what a user does once the objects of a hosted cluster exist: it depends on its nodes, its domain and where it runs. */
final class NextAfterCreation {
    private final CommandContext invocation;

    NextAfterCreation(CommandContext invocation) {
        this.invocation = invocation;
    }

    void print(ClusterRequest cluster) {
        Optional<String> nodes = waysToNodes(cluster);
        Suggestions suggestions = invocation.options().suggestions();
        if (nodes.isPresent()) {
            invocation.info("next: " + suggestions.command(nodes.get()) + "   (without nodes it is never Completed)");
            invocation.info("      " + suggestions.command("wait cluster " + cluster.name() + " --for available")
                    + "   (the control plane, which needs no nodes)");
        } else {
            invocation.info("next: " + suggestions.command("get clusters") + "   ("
                    + (invocation.options().sandbox() ? "about half a minute" : "10 to 15 minutes")
                    + " until PROGRESS says Completed)");
        }
        cluster.spec()
                .dns()
                .baseDomain()
                .ifPresent(
                        domain -> invocation.info("      its ingress is set up by you: a load balancer for its router,"
                                + " and *.apps."
                                + cluster.spec().dns().baseDomainPrefix().orElse(cluster.name()) + "." + domain
                                + " in DNS; until then it is not Completed"));
    }

    /** The command that gives it nodes, if it is to have none. */
    private static Optional<String> waysToNodes(ClusterRequest cluster) {
        if (cluster.pool().isEmpty()) {
            return Optional.of("create nodepool kubevirt --cluster-name " + cluster.name() + " --name " + cluster.name()
                    + " --replicas 2");
        }
        return cluster.pool().get().replicas().orElse(0) > 0
                        || cluster.pool().get().autoScaling().isPresent()
                ? Optional.empty()
                : Optional.of("scale nodepool " + cluster.name() + " --replicas 2");
    }
}
