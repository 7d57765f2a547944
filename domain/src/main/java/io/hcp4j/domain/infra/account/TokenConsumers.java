package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the users of a replaced kubeconfig on the management cluster: HyperShift's operator, which keeps its connection until it is
 * restarted (docs/hypershift.md#external-infrastructure), the copy in the control plane's namespace, and the pods that have mounted it.
 */
final class TokenConsumers {
    private static final String OPERATOR_NAMESPACE = "hypershift";
    private static final String OPERATOR = "operator-";
    private static final String COPY = "kubevirt-infra-credentials";

    private final ClusterApi management;
    private final HostedCluster cluster;

    TokenConsumers(ClusterApi management, HostedCluster cluster) {
        this.management = management;
        this.cluster = cluster;
    }

    /** Describes each of them for a message; empty when all use the current kubeconfig. */
    List<String> findOthers(String kubeconfig, Instant replaced) {
        String controlPlane = cluster.controlPlaneNamespace();
        List<String> users = new ArrayList<>();
        Optional<Document> copy = management.get(WellKnownKinds.SECRET.in(controlPlane, COPY));
        if (copy.flatMap(secret -> PlacementResolver.decode(secret, "kubeconfig"))
                .filter(text -> !text.equals(kubeconfig))
                .isPresent()) {
            users.add("the copy " + copy.get() + ", which HyperShift renews");
        }
        pods(OPERATOR_NAMESPACE, users).stream()
                .filter(pod -> pod.name().startsWith(OPERATOR) && older(pod, replaced))
                .map(pod -> pod + ", which keeps its connection until it is restarted: oc -n " + OPERATOR_NAMESPACE
                        + " rollout restart deployment operator")
                .forEach(users::add);
        pods(controlPlane, users).stream()
                .filter(pod -> mounts(pod) && older(pod, replaced))
                .map(pod -> pod + ", which has mounted it")
                .forEach(users::add);
        return users;
    }

    private List<Document> pods(String namespace, List<String> users) {
        List<Document> found = new ArrayList<>();
        try {
            new ObjectPages(management, ListQuery.in(InfraKinds.POD, namespace)).forEachRemaining(found::addAll);
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            users.add("perhaps pods: no right to list pods in namespace " + namespace);
        }
        return found;
    }

    private static boolean mounts(Document pod) {
        return pod.objects("spec", "volumes").stream()
                .anyMatch(
                        volume -> volume.text("secret", "secretName").orElse("").equals(COPY));
    }

    private static boolean older(Document pod, Instant replaced) {
        try {
            return pod.text("status", "startTime")
                    .map(Instant::parse)
                    .map(replaced::isAfter)
                    .orElse(false);
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
