package io.hcp4j.domain.placement;

import io.hcp4j.domain.kubernetes.WireName;

/** The platform whose machines a cluster or pool runs on. */
public enum PlatformType implements WireName {
    /** Virtual machines of OpenShift Virtualization: the one hcp4j creates. */
    KUBEVIRT("KubeVirt"),

    /** Amazon Web Services. */
    AWS("AWS"),

    /** Microsoft Azure. */
    AZURE("Azure"),

    /** IBM Cloud. */
    IBM_CLOUD("IBMCloud"),

    /** Bare metal through the assisted installer. */
    AGENT("Agent"),

    /** IBM Power Virtual Server. */
    POWER_VS("PowerVS"),

    /** OpenStack. */
    OPENSTACK("OpenStack"),

    /** Google Cloud. */
    GCP("GCP"),

    /** Machines that their user brings. */
    NONE("None");

    private final String wireName;

    PlatformType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
