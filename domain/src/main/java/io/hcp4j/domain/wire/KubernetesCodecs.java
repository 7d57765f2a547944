package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.kubernetes.Toleration;

/** Wire forms of what Kubernetes APIs share. */
final class KubernetesCodecs {
    static final Codec<LocalReference> LOCAL_REFERENCE = ObjectCodec.of(
                    LocalReference::builder, LocalReference.Builder::unknown, LocalReference.Builder::build)
            .optional(Scalars.TEXT, LocalReference::name, LocalReference.Builder::name, "name");

    static final Codec<ObjectMetadata> OBJECT_METADATA = ObjectCodec.of(
                    ObjectMetadata::builder, ObjectMetadata.Builder::unknown, ObjectMetadata.Builder::build)
            .text(ObjectMetadata::name, ObjectMetadata.Builder::name, "name")
            .text(ObjectMetadata::namespace, ObjectMetadata.Builder::namespace, "namespace")
            .optional(Scalars.TEXT, ObjectMetadata::uid, ObjectMetadata.Builder::uid, "uid")
            .optional(
                    Scalars.TEXT,
                    ObjectMetadata::resourceVersion,
                    ObjectMetadata.Builder::resourceVersion,
                    "resourceVersion")
            .optional(Scalars.LONG, ObjectMetadata::generation, ObjectMetadata.Builder::generation, "generation")
            .optional(
                    Scalars.TIME,
                    ObjectMetadata::creationTimestamp,
                    ObjectMetadata.Builder::creationTimestamp,
                    "creationTimestamp")
            .optional(
                    Scalars.TIME,
                    ObjectMetadata::deletionTimestamp,
                    ObjectMetadata.Builder::deletionTimestamp,
                    "deletionTimestamp")
            .texts(ObjectMetadata::labels, ObjectMetadata.Builder::labels, "labels")
            .texts(ObjectMetadata::annotations, ObjectMetadata.Builder::annotations, "annotations")
            .list(Scalars.TEXT, ObjectMetadata::finalizers, ObjectMetadata.Builder::finalizers, "finalizers");

    static final Codec<Condition> CONDITION = ObjectCodec.of(
                    Condition::builder, Condition.Builder::unknown, Condition.Builder::build)
            .text(Condition::type, Condition.Builder::type, "type")
            .optional(Scalars.word(ConditionStatus.values()), Condition::status, Condition.Builder::status, "status")
            .text(Condition::reason, Condition.Builder::reason, "reason")
            .text(Condition::message, Condition.Builder::message, "message")
            .text(Condition::severity, Condition.Builder::severity, "severity")
            .optional(
                    Scalars.TIME,
                    Condition::lastTransitionTime,
                    Condition.Builder::lastTransitionTime,
                    "lastTransitionTime")
            .optional(
                    Scalars.LONG,
                    Condition::observedGeneration,
                    Condition.Builder::observedGeneration,
                    "observedGeneration");

    static final Codec<Toleration> TOLERATION = ObjectCodec.of(
                    Toleration::builder, Toleration.Builder::unknown, Toleration.Builder::build)
            .text(Toleration::key, Toleration.Builder::key, "key")
            .text(Toleration::operator, Toleration.Builder::operator, "operator")
            .text(Toleration::value, Toleration.Builder::value, "value")
            .text(Toleration::effect, Toleration.Builder::effect, "effect")
            .optional(
                    Scalars.LONG,
                    Toleration::tolerationSeconds,
                    Toleration.Builder::tolerationSeconds,
                    "tolerationSeconds");

    private KubernetesCodecs() {}
}
