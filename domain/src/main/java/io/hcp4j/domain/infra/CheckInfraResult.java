package io.hcp4j.domain.infra;

import io.hcp4j.domain.check.CheckReport;
import java.util.Objects;

/**
 * The state of a hosted cluster's infrastructure cluster.
 *
 * @param cluster name of the hosted cluster
 * @param server address of the API server that was checked
 * @param namespace of the virtual machines on it
 * @param report the results of the checks
 */
public record CheckInfraResult(String cluster, String server, String namespace, CheckReport report) {

    /** Checks that nothing is missing. */
    public CheckInfraResult {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(report, "report");
    }
}
