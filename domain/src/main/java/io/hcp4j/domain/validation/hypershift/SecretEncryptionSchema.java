package io.hcp4j.domain.validation.hypershift;

import io.hcp4j.domain.validation.schema.Schema;

import static io.hcp4j.domain.validation.schema.Schemas.object;
import static io.hcp4j.domain.validation.schema.Schemas.oneOf;
import static io.hcp4j.domain.validation.schema.Schemas.reference;

/** How the guest cluster's secrets are encrypted in etcd. Key management services belong to other platforms. */
final class SecretEncryptionSchema {
    private SecretEncryptionSchema() {}

    static Schema secretEncryption() {
        return object().require("type", oneOf("kms", "aescbc"))
                .field("aescbc", object().require("activeKey", reference()).field("backupKey", reference()))
                .passThrough("kms");
    }
}
