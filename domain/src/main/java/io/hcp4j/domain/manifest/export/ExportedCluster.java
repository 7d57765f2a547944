package io.hcp4j.domain.manifest.export;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;

/**
 * A hosted cluster as files.
 *
 * @param manifests ConfigMaps, Secrets, the HostedCluster and its NodePools, in the order in which they can be applied
 * @param omitted Secrets that it refers to and that are left out, or are there without their data
 * @param missing what it refers to and what does not exist
 * @param signedAddress whether the address of the etcd snapshot that it was restored from is left out, since it is signed
 */
public record ExportedCluster(
        List<Document> manifests, List<ResourceKey> omitted, List<ResourceKey> missing, boolean signedAddress) {

    /** Copies the lists. */
    public ExportedCluster {
        manifests = List.copyOf(manifests);
        omitted = List.copyOf(omitted);
        missing = List.copyOf(missing);
    }
}
