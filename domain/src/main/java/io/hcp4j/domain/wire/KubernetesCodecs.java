package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.kubernetes.Toleration;

/** Wire forms of what Kubernetes APIs share. */
final class KubernetesCodecs {
    static final Codec<LocalReference> LOCAL_REFERENCE = new ObjectCodec<>() {
        @Override
        LocalReference take(FieldReader in) {
            return LocalReference.builder()
                    .name(in.optional(Scalars.TEXT, "name"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(LocalReference value, FieldWriter out) {
            out.optional(Scalars.TEXT, value.name(), "name");
        }
    };

    static final ObjectCodec<ObjectMetadata> OBJECT_METADATA = new ObjectCodec<>() {
        @Override
        ObjectMetadata take(FieldReader in) {
            return ObjectMetadata.builder()
                    .name(in.text("name"))
                    .namespace(in.text("namespace"))
                    .uid(in.optional(Scalars.TEXT, "uid"))
                    .resourceVersion(in.optional(Scalars.TEXT, "resourceVersion"))
                    .generation(in.optional(Scalars.LONG, "generation"))
                    .creationTimestamp(in.optional(Scalars.TIME, "creationTimestamp"))
                    .deletionTimestamp(in.optional(Scalars.TIME, "deletionTimestamp"))
                    .labels(in.texts("labels"))
                    .annotations(in.texts("annotations"))
                    .finalizers(in.list(Scalars.TEXT, "finalizers"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ObjectMetadata value, FieldWriter out) {
            out.text(value.name(), "name");
            out.text(value.namespace(), "namespace");
            out.optional(Scalars.TEXT, value.uid(), "uid");
            out.optional(Scalars.TEXT, value.resourceVersion(), "resourceVersion");
            out.optional(Scalars.LONG, value.generation(), "generation");
            out.optional(Scalars.TIME, value.creationTimestamp(), "creationTimestamp");
            out.optional(Scalars.TIME, value.deletionTimestamp(), "deletionTimestamp");
            out.texts(value.labels(), "labels");
            out.texts(value.annotations(), "annotations");
            out.list(Scalars.TEXT, value.finalizers(), "finalizers");
        }
    };

    static final Codec<Condition> CONDITION = new ObjectCodec<>() {
        @Override
        Condition take(FieldReader in) {
            return Condition.builder()
                    .type(in.text("type"))
                    .status(in.word(ConditionStatus.values(), "status"))
                    .reason(in.text("reason"))
                    .message(in.text("message"))
                    .severity(in.text("severity"))
                    .lastTransitionTime(in.optional(Scalars.TIME, "lastTransitionTime"))
                    .observedGeneration(in.optional(Scalars.LONG, "observedGeneration"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Condition value, FieldWriter out) {
            out.text(value.type(), "type");
            out.word(value.status(), "status");
            out.text(value.reason(), "reason");
            out.text(value.message(), "message");
            out.text(value.severity(), "severity");
            out.optional(Scalars.TIME, value.lastTransitionTime(), "lastTransitionTime");
            out.optional(Scalars.LONG, value.observedGeneration(), "observedGeneration");
        }
    };

    static final Codec<Toleration> TOLERATION = new ObjectCodec<>() {
        @Override
        Toleration take(FieldReader in) {
            return Toleration.builder()
                    .key(in.text("key"))
                    .operator(in.text("operator"))
                    .value(in.text("value"))
                    .effect(in.text("effect"))
                    .tolerationSeconds(in.optional(Scalars.LONG, "tolerationSeconds"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Toleration value, FieldWriter out) {
            out.text(value.key(), "key");
            out.text(value.operator(), "operator");
            out.text(value.value(), "value");
            out.text(value.effect(), "effect");
            out.optional(Scalars.LONG, value.tolerationSeconds(), "tolerationSeconds");
        }
    };

    private KubernetesCodecs() {}
}
