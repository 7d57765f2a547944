package io.hcp4j.domain.manifest;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Objects;

/**
 * The command to compare manifests with a management cluster.
 *
 * @param documents HostedClusters, NodePools, Secrets, ConfigMaps and Namespaces, each once
 * @param namespace of the objects that name none
 * @param fieldManager who would apply them; "" for the default of {@link ApplyManifests}
 */
public record DiffManifests(List<Document> documents, String namespace, String fieldManager) {

    /** Copies the list. */
    public DiffManifests {
        documents = List.copyOf(documents);
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(fieldManager, "fieldManager");
    }

    /** For the default field manager. */
    public static DiffManifests of(List<Document> documents, String namespace) {
        return new DiffManifests(documents, namespace, "");
    }
}
