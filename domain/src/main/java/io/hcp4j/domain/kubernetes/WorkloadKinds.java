package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.resource.ResourceKind;

/** What keeps pods running. */
public final class WorkloadKinds {
    /** Pods that are alike. */
    public static final ResourceKind DEPLOYMENT = ResourceKind.namespaced("apps", "v1", "Deployment", "deployments");

    /** Pods with a name and storage of their own. */
    public static final ResourceKind STATEFUL_SET =
            ResourceKind.namespaced("apps", "v1", "StatefulSet", "statefulsets");

    private WorkloadKinds() {}
}
