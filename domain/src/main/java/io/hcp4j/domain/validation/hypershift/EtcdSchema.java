package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Findings;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.domain.validation.syntax.Format;
import java.util.List;
import java.util.Map;

import static io.hcp4j.domain.validation.schema.Schemas.list;
import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.quantity;
import static io.hcp4j.domain.validation.schema.Schemas.reference;
import static io.hcp4j.domain.validation.schema.Schemas.text;

/** Where the guest cluster's state is kept. */
final class EtcdSchema {
    private static final Map<String, Object> MANAGED = Map.of(
            "managementType",
            "Managed",
            "managed",
            Map.of("storage", Map.of("type", "PersistentVolume", "persistentVolume", Map.of("size", "8Gi"))));

    private EtcdSchema() {}

    static Schema etcd() {
        return object().require(
                        "managementType", oneOf("Managed", "Unmanaged").immutable("managementType is immutable"))
                .field("managed", object().require("storage", storage()))
                .field("unmanaged", unmanaged())
                .rule(EtcdSchema::settingsFitType)
                .orElse(MANAGED);
    }

    private static Schema storage() {
        return object().require("type", oneOf("PersistentVolume"))
                .field(
                        "persistentVolume",
                        object().field(
                                        "size",
                                        quantity()
                                                .immutable("Etcd PV storage size is immutable")
                                                .orElse("8Gi"))
                                .field(
                                        "storageClassName",
                                        text().atMost(255).immutable("storageClassName is immutable")))
                .field(
                        "restoreSnapshotURL",
                        list(text().atMost(1024).secret())
                                .size(0, 1)
                                .rule(EtcdSchema::snapshotIsOneUrl)
                                .immutable("restoreSnapshotURL is immutable"))
                .changeRule(EtcdSchema::snapshotStays);
    }

    private static Schema unmanaged() {
        return object().require("endpoint", text().atMost(255).matching(Format.HTTPS))
                .require("tls", object().require("clientSecret", reference()));
    }

    private static void settingsFitType(Node etcd) {
        String type = etcd.text("managementType");
        if (etcd.has("managed") != type.equals("Managed")) {
            etcd.report("Only managed configuration must be set when managementType is Managed");
        }
        if (etcd.has("unmanaged") != type.equals("Unmanaged")) {
            etcd.report("Only unmanaged configuration must be set when managementType is Unmanaged");
        }
    }

    private static void snapshotIsOneUrl(List<?> urls, Path path, Findings findings) {
        if (urls.size() > 1) {
            findings.add(path, null, "RestoreSnapshotURL shouldn't contain more than 1 entry", "");
        }
        if (!urls.isEmpty() && urls.get(0) instanceof String url && !Format.SNAPSHOT_URL.matches(url)) {
            // Signed URLs carry credentials, so the value stays out of the finding.
            findings.add(path, null, "restoreSnapshotURL must be a valid URL with scheme https or s3", "");
        }
    }

    private static void snapshotStays(Node before, Node after) {
        if (before.has("restoreSnapshotURL") != after.has("restoreSnapshotURL")) {
            after.report("restoreSnapshotURL cannot be added or removed after creation");
        }
    }
}
