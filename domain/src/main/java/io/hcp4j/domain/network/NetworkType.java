package io.hcp4j.domain.network;

import io.hcp4j.domain.kubernetes.WireName;

/** The network plug-in of the guest cluster ({@code spec.networking.networkType}). */
public enum NetworkType implements WireName {
    /** OVN-Kubernetes, the default. */
    OVN_KUBERNETES("OVNKubernetes"),

    /** OpenShift SDN, gone in current releases. */
    OPENSHIFT_SDN("OpenShiftSDN"),

    /** Calico, which its user installs. */
    CALICO("Calico"),

    /** Any other plug-in, which its user installs. */
    OTHER("Other");

    private final String wireName;

    NetworkType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
