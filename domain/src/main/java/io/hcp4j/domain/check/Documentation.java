package io.hcp4j.domain.check;

import io.hcp4j.domain.check.CheckDescription.Source;

/** The documents that demand what is checked. */
public final class Documentation {
    private static final String PRODUCT =
            "https://docs.redhat.com/en/documentation/openshift_container_platform/4.21/html/"
                    + "hosted_control_planes/deploying-hosted-control-planes";
    private static final String HYPERSHIFT = "https://github.com/openshift/hypershift/blob/main/docs/content/";

    private Documentation() {}

    /** A prerequisite of the product documentation for hosted clusters on OpenShift Virtualization. */
    public static Source prerequisite(String row) {
        return new Source(row, PRODUCT + "#hcp-virt-prereqs_hcp-deploy-virt");
    }

    /** What the product documentation asks to consider before hosted clusters are created. */
    public static Source consideration(String row) {
        return new Source(row, PRODUCT);
    }

    /** A page of HyperShift's documentation. */
    public static Source hypershift(String page) {
        return new Source("", HYPERSHIFT + page);
    }
}
