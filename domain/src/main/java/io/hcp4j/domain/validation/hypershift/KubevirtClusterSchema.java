package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;

import static io.hcp4j.domain.validation.schema.Schemas.flag;
import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** What a hosted cluster shares with the infrastructure cluster that runs its virtual machines. */
final class KubevirtClusterSchema {
    private KubevirtClusterSchema() {}

    static Schema cluster() {
        return object().field("baseDomainPassthrough", flag().immutable("baseDomainPassthrough is immutable"))
                .field("generateID", text().atMost(11).immutable("Kubevirt GenerateID is immutable once set"))
                .field("credentials", credentials())
                .field("storageDriver", storageDriver())
                .keeps("generateID", "Kubevirt GenerateID is required once set");
    }

    private static Schema credentials() {
        return object().require("infraNamespace", text().atMost(255).immutable("infraNamespace is immutable"))
                .field(
                        "infraKubeConfigSecret",
                        object().require("name", text().atMost(255))
                                .require("key", text().atMost(255))
                                .immutable("infraKubeConfigSecret is immutable"));
    }

    private static Schema storageDriver() {
        return object().field(
                        "type",
                        oneOf("None", "Default", "Manual")
                                .immutable("storageDriver.Type is immutable")
                                .orElse("Default"))
                .field(
                        "manual",
                        object().field("storageClassMapping", mapping("storageClassMapping", "StorageClassName"))
                                .field(
                                        "volumeSnapshotClassMapping",
                                        mapping("volumeSnapshotClassMapping", "VolumeSnapshotClassName"))
                                .immutable("storageDriver.Manual is immutable"))
                .immutable("storageDriver is immutable");
    }

    private static Schema mapping(String name, String what) {
        return list(object().require("infra" + what, text().atMost(255))
                        .require("guest" + what, text().atMost(255))
                        .field("group", text().atMost(255)))
                .size(0, 50)
                .immutable(name + " is immutable");
    }
}
