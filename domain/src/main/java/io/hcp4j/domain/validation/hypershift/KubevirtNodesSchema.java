package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;
import java.util.Map;

import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.int32;
import static io.hcp4j.domain.validation.schema.Schemas.integer;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.map;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.quantity;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** The virtual machines of a node pool. */
final class KubevirtNodesSchema {
    private static final Map<String, Object> COMPUTE = Map.of("cores", 2L, "memory", "8Gi");
    private static final Map<String, Object> ROOT_VOLUME =
            Map.of("type", "Persistent", "persistent", Map.of("size", "32Gi"));

    private KubevirtNodesSchema() {}

    static Schema nodes() {
        return object().require("rootVolume", rootVolume().orElse(ROOT_VOLUME))
                .field("compute", compute().orElse(COMPUTE))
                .field("networkInterfaceMultiqueue", oneOf("Enable", "Disable").orElse("Enable"))
                .field("attachDefaultNetwork", flag().orElse(true))
                .field(
                        "additionalNetworks",
                        list(object().require("name", text().atMost(255))).size(0, 20))
                .field("hostDevices", list(hostDevice()).size(0, 10))
                .field("nodeSelector", map(text()));
    }

    private static Schema compute() {
        return object().field("cores", int32().from(1))
                .field("memory", quantity().orElse("8Gi"))
                .field("qosClass", oneOf("Burstable", "Guaranteed").orElse("Burstable"));
    }

    private static Schema hostDevice() {
        return object().require("deviceName", text().atMost(255))
                .field("count", integer().between(1, Integer.MAX_VALUE).orElse(1L));
    }

    private static Schema rootVolume() {
        return object().field("type", oneOf("Persistent").orElse("Persistent"))
                .field("persistent", persistentVolume())
                .field(
                        "cacheStrategy",
                        object().require("type", oneOf("None", "PVC").orElse("None")))
                .field("diskImage", object().field("containerDiskImage", text().atMost(2048)));
    }

    private static Schema persistentVolume() {
        return object().field("size", quantity().orElse("32Gi"))
                .field("storageClass", text().atMost(255))
                .field("volumeMode", oneOf("Filesystem", "Block"))
                .field(
                        "accessModes",
                        list(oneOf("ReadWriteOnce", "ReadWriteMany", "ReadOnly", "ReadWriteOncePod"))
                                .size(0, 10));
    }
}
