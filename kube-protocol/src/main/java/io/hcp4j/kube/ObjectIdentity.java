package io.hcp4j.kube;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;

/** The fields that a document needs before it can be sent: apiVersion, kind, name and namespace. */
final class ObjectIdentity {
    private ObjectIdentity() {}

    /** The document with its apiVersion and kind; lists leave them out of their items. */
    static Document complete(ResourceKind kind, Document object) {
        Document versioned = object.apiVersion().isEmpty() ? object.with(kind.apiVersion(), "apiVersion") : object;
        return versioned.kind().isEmpty() ? versioned.with(kind.kind(), "kind") : versioned;
    }

    static ResourceKey key(ResourceKind kind, Document object) {
        if (object.name().isEmpty()) {
            throw invalid(kind, "has no metadata.name");
        }
        return new ResourceKey(kind, namespace(kind, object), object.name());
    }

    static String namespace(ResourceKind kind, Document object) {
        if (kind.namespaced() == object.namespace().isEmpty()) {
            throw invalid(
                    kind,
                    kind.namespaced() ? "has no metadata.namespace" : "is cluster-scoped and has a metadata.namespace");
        }
        return object.namespace();
    }

    private static HcpException invalid(ResourceKind kind, String what) {
        return HcpException.of(ErrorCode.INVALID, "the " + kind.kind() + " to be written " + what)
                .build();
    }
}
