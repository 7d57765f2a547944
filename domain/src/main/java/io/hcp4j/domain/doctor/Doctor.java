package io.hcp4j.domain.doctor;

import io.hcp4j.ports.connection.KubeconfigSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the prerequisites of hosted clusters: the command of {@link DoctorUseCase}.
 *
 * @param only ids of the checks that are made; empty for all
 * @param skipped ids of checks that are not made
 * @param pullSecret the pull secret that hosted clusters are to get, as JSON, which {@link #toString()} does not show; empty to look at that of
 *     the management cluster
 * @param infrastructure the cluster that is to run the virtual machines; empty for the management cluster
 * @param limit how long each check may take; more than zero; default {@link #LIMIT}
 */
public record Doctor(
        Set<String> only,
        Set<String> skipped,
        Optional<String> pullSecret,
        Optional<Infrastructure> infrastructure,
        Duration limit) {

    /** How long a check may take unless the caller says otherwise: 10 seconds. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    /** Copies the collections. */
    public Doctor {
        only = Set.copyOf(only);
        skipped = Set.copyOf(skipped);
        Objects.requireNonNull(pullSecret, "pullSecret");
        Objects.requireNonNull(infrastructure, "infrastructure");
        Objects.requireNonNull(limit, "limit");
    }

    /** Makes all checks of a management cluster that runs the virtual machines as well. */
    public static Doctor all() {
        return new Doctor(Set.of(), Set.of(), Optional.empty(), Optional.empty(), LIMIT);
    }

    /** The same with nothing but some checks. */
    public Doctor withOnly(Set<String> ids) {
        return new Doctor(ids, skipped, pullSecret, infrastructure, limit);
    }

    /** The same without some checks. */
    public Doctor without(Set<String> ids) {
        return new Doctor(only, ids, pullSecret, infrastructure, limit);
    }

    /** The same for a pull secret, as JSON. */
    public Doctor withPullSecret(String json) {
        return new Doctor(only, skipped, Optional.of(json), infrastructure, limit);
    }

    /** The same for virtual machines on another cluster. */
    public Doctor on(Infrastructure cluster) {
        return new Doctor(only, skipped, pullSecret, Optional.of(cluster), limit);
    }

    /** The same with another limit for each check. */
    public Doctor within(Duration ofEach) {
        return new Doctor(only, skipped, pullSecret, infrastructure, ofEach);
    }

    /** Does not show the pull secret. */
    @Override
    public String toString() {
        return "Doctor[only=" + only + ", skipped=" + skipped + ", pullSecret="
                + (pullSecret.isPresent() ? "given" : "none") + ", infrastructure=" + infrastructure + ", limit="
                + limit + "]";
    }

    /** Which cluster is to run the virtual machines. */
    public sealed interface Infrastructure {

        /** One by its kubeconfig. */
        record Given(KubeconfigSource kubeconfig) implements Infrastructure {

            /** Checks that nothing is missing. */
            public Given {
                Objects.requireNonNull(kubeconfig, "kubeconfig");
            }
        }

        /** The one that an existing hosted cluster has. */
        record OfCluster(String namespace, String name) implements Infrastructure {

            /** Checks that nothing is missing. */
            public OfCluster {
                Objects.requireNonNull(namespace, "namespace");
                Objects.requireNonNull(name, "name");
            }
        }
    }
}
