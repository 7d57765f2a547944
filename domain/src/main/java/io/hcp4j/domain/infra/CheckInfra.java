package io.hcp4j.domain.infra;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Checks the infrastructure cluster of a hosted cluster that exists: the command of {@link CheckInfraUseCase}.
 *
 * @param namespace of the hosted cluster
 * @param name of the hosted cluster
 * @param skipped the checks to leave out
 * @param loopbackAllowed asked when the kubeconfig of the infrastructure cluster has a loopback address: whether the pods of the management
 *     cluster run on this machine, so that they reach it
 */
public record CheckInfra(String namespace, String name, SkippedInfraChecks skipped, BooleanSupplier loopbackAllowed) {

    /** Checks that nothing is missing. */
    public CheckInfra {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(skipped, "skipped");
        Objects.requireNonNull(loopbackAllowed, "loopbackAllowed");
    }

    /** Makes all checks of a hosted cluster whose management cluster does not run on this machine. */
    public static CheckInfra of(String namespace, String name) {
        return new CheckInfra(namespace, name, SkippedInfraChecks.none(), () -> false);
    }
}
