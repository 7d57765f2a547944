package io.hcp4j.domain.manifest.export;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.UnsetFields;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server and controllers write into objects, and what therefore has no place in files. Defaults of the API stay: a file that
 * spells them out means the same on a cluster with other defaults.
 */
final class ServerPopulatedFields {
    /** The only thing that is left of the metadata. */
    private static final Set<String> METADATA = Set.of("name", "namespace", "labels", "annotations");

    private static final Set<String> ANNOTATIONS = Set.of(
            "kubectl.kubernetes.io/last-applied-configuration",
            "create-external-hub-kubeconfig",
            // See docs/hypershift.md#fields-that-hypershift-fills-in.
            "hypershift.openshift.io/HasBeenAvailable",
            "hypershift.openshift.io/management-platform",
            "hypershift.openshift.io/cleanup-cloud-resources",
            "hypershift.openshift.io/nodepool-supports-kubevirt-topology-spread-constraints");

    private static final List<String> ANNOTATION_PREFIXES = List.of(
            // HyperShift annotates the Secrets that it reads.
            "referenced-resource.hypershift.openshift.io/",
            // nodePoolCurrentConfig and its like: where a pool is in a roll-out.
            "hypershift.openshift.io/nodePool");

    private static final String USUAL_ISSUER = "https://kubernetes.default.svc";
    private static final String[] DNS = {"spec", "dns"};

    private ServerPopulatedFields() {}

    /** The object without it. */
    static Document without(Document object) {
        Document rest = object.without("status");
        for (String key :
                object.object("metadata").orElse(Document.empty()).asMap().keySet()) {
            if (!METADATA.contains(key)) {
                rest = rest.without("metadata", key);
            }
        }
        for (String key : object.annotations().keySet()) {
            if (ANNOTATIONS.contains(key) || ANNOTATION_PREFIXES.stream().anyMatch(key::startsWith)) {
                rest = rest.without("metadata", "annotations", key);
            }
        }
        rest = DeployerMarks.without(object, rest);
        rest = withoutEmpty(withoutEmpty(rest, "metadata", "annotations"), "metadata", "labels");
        return object.kind().equals(HypershiftKinds.HOSTED_CLUSTER.kind()) ? ofCluster(rest) : rest;
    }

    /**
     * Removes what HyperShift fills into a HostedCluster (docs/hypershift.md#fields-that-hypershift-fills-in). The infra id stays: it is on
     * the cluster's Secrets and in the names of its machines.
     */
    private static Document ofCluster(Document cluster) {
        Document rest = UnsetFields.without(cluster)
                .without("spec", "clusterID")
                .without("spec", "platform", "kubevirt", "generateID");
        if (!rest.has("spec", "serviceAccountSigningKey")
                && rest.text("spec", "issuerURL").orElse("").equals(USUAL_ISSUER)) {
            rest = rest.without("spec", "issuerURL");
        }
        boolean passthrough = rest.flag("spec", "platform", "kubevirt", "baseDomainPassthrough")
                .orElse(false);
        return passthrough && namesNothingButTheDomain(rest) ? rest.without(DNS) : rest;
    }

    /** The domain is that of the management cluster; it has to stay where something else in the block needs it. */
    private static boolean namesNothingButTheDomain(Document cluster) {
        return cluster.object(DNS).orElse(Document.empty()).without("baseDomain").asMap().values().stream()
                .allMatch(value -> value == null || value.equals(""));
    }

    private static Document withoutEmpty(Document object, String... path) {
        return object.value(path).filter(Map.of()::equals).isPresent() ? object.without(path) : object;
    }
}
