package io.hcp4j.domain.cluster;

/** The name of the namespace on the management cluster that HyperShift makes for a control plane. */
public final class ControlPlaneNamespace {
    private ControlPlaneNamespace() {}

    /**
     * The name: namespace and name of the HostedCluster, joined by a dash, with dots turned into dashes. It is longer than the 63
     * characters a namespace may have when the two together are longer than 62; HyperShift then cannot make it.
     */
    public static String of(String namespace, String name) {
        return namespace + "-" + name.replace('.', '-');
    }
}
