package io.hcp4j.apiserver.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a scalable object counts its replicas.
 *
 * @param specReplicas the path of the number wanted
 * @param statusReplicas the path of the number there is
 * @param selector the path of the selector, as text or as a {@code LabelSelector}; null when there is none
 */
public record ScalePaths(
        List<String> specReplicas,
        List<String> statusReplicas,
        @Nullable List<String> selector) {
    /** Where Deployments and their like count. */
    public static final ScalePaths WORKLOAD =
            new ScalePaths(List.of("spec", "replicas"), List.of("status", "replicas"), List.of("spec", "selector"));
}
