package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * The command to apply manifests to a management cluster.
 *
 * @param documents HostedClusters, NodePools, Secrets, ConfigMaps and Namespaces, each once
 * @param namespace of the objects that name none
 * @param fieldManager who owns the fields that the manifests state; "" for a name made of the field manager of the call and the user that
 *     the server knows, {@code hcp4j-apply:NAME} for instance, so that users do not remove each other's fields
 * @param mode how far it goes
 * @param forceConflicts whether fields that other managers own are taken over
 */
public record ApplyManifests(
        List<Document> documents, String namespace, String fieldManager, ApplyMode mode, boolean forceConflicts) {

    /** Copies the list. */
    public ApplyManifests {
        documents = List.copyOf(documents);
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(fieldManager, "fieldManager");
        Objects.requireNonNull(mode, "mode");
    }

    /** Applies the manifests with the default field manager; conflicts are refused. */
    public static ApplyManifests of(List<Document> documents, String namespace) {
        return new ApplyManifests(documents, namespace, "", ApplyMode.APPLY, false);
    }

    /** The same in another mode. */
    public ApplyManifests in(ApplyMode other) {
        return new ApplyManifests(documents, namespace, fieldManager, other, forceConflicts);
    }

    /** The same, with conflicts taken over. */
    public ApplyManifests forced() {
        return new ApplyManifests(documents, namespace, fieldManager, mode, true);
    }
}
