package io.hcp4j.domain.verify;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.snapshot.CachedClusterReader;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of the guest's API server that its user has chosen ({@code spec.kubeAPIServerDNSName}): a named certificate is shown for it, and
 * clients reach the API server at it, with the kubeconfig that HyperShift publishes for the name.
 */
final class ApiServerName {
    private final HostedCluster cluster;
    private final CachedClusterReader guest;

    /**
     * The name of one cluster.
     *
     * @param guest the guest cluster by its custom kubeconfig, which goes by the name
     */
    ApiServerName(HostedCluster cluster, CachedClusterReader guest) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.guest = Objects.requireNonNull(guest, "guest");
    }

    /**
     * The finding; empty when the user has chosen no name.
     *
     * @param certificateNames the names for which named certificates are shown
     */
    Optional<Finding> finding(Stream<String> certificateNames) {
        return cluster.spec()
                .kubeApiServerDnsName()
                .filter(name -> !name.isEmpty())
                .map(name -> certificateNames.anyMatch(shown -> covers(shown, name))
                        ? reached(name)
                        : failed("no named certificate is for " + name
                                + ", spec.kubeAPIServerDNSName: add one that covers it"));
    }

    private Finding reached(String name) {
        if (cluster.status().customKubeconfig().isEmpty()) {
            return failed("the kubeconfig for " + name + ", spec.kubeAPIServerDNSName, is not published yet");
        }
        return guest.unreachable()
                .map(reason -> new Finding(
                        ClusterVerification.CERTIFICATE,
                        reason.forbidden() ? Outcome.UNKNOWN : Outcome.FAILED,
                        "the API server at " + name + ": " + reason.reason()))
                .orElseGet(() -> Finding.of(ClusterVerification.CERTIFICATE, true, ""));
    }

    private static Finding failed(String detail) {
        return Finding.of(ClusterVerification.CERTIFICATE, false, detail);
    }

    /** Whether the name of a certificate, which may begin with {@code *} for one label, stands for a name. */
    static boolean covers(String certificateName, String name) {
        String shown = certificateName.toLowerCase(Locale.ROOT);
        String wanted = name.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return shown.equals(wanted) || (dot > 0 && shown.equals("*" + wanted.substring(dot)));
    }
}
