package io.hcp4j.domain.logs;

import java.util.List;
import java.util.Objects;

/**
 * The command to read the logs of components of a hosted control plane.
 *
 * @param namespace of the HostedCluster
 * @param cluster name of the HostedCluster
 * @param components names of {@linkplain ControlPlaneComponent components} or pods, each with or without its kind: {@code etcd},
 *     {@code statefulset/etcd}, {@code pod/etcd-0}
 * @param containers which containers of their pods
 * @param options what is read of each
 */
public record ReadLogs(
        String namespace, String cluster, List<String> components, ContainerChoice containers, LogOptions options) {

    /** Checks that nothing is missing. */
    public ReadLogs {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
        components = List.copyOf(components);
        Objects.requireNonNull(containers, "containers");
        Objects.requireNonNull(options, "options");
    }
}
