package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.ObjectSchema;

import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;

/** On which platform the nodes run. The blocks of platforms other than KubeVirt are for the API server to judge. */
final class PlatformSchema {
    private PlatformSchema() {}

    /** Everything but KubeVirt's own block, which differs between clusters and pools. */
    static ObjectSchema platform() {
        return object().require(
                        "type",
                        oneOf("AWS", "Azure", "IBMCloud", "KubeVirt", "Agent", "PowerVS", "None")
                                .immutable("Type is immutable"))
                .passThrough("agent", "aws", "azure", "gcp", "ibmcloud", "openstack", "powervs");
    }
}
