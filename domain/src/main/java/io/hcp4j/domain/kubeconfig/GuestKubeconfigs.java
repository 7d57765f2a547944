package io.hcp4j.domain.kubeconfig;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Hands out the administrators' kubeconfigs of hosted clusters. HyperShift writes each into a Secret next to its HostedCluster and names
 * the Secret in {@code status.kubeconfig.name} as soon as the guest's API server has an address.
 */
public final class GuestKubeconfigs {
    private static final String KEY = "kubeconfig";

    private final ClusterApi management;
    private final TextFormat format;

    /**
     * The kubeconfigs of one management cluster.
     *
     * @param format reads kubeconfigs in order to merge them
     */
    public GuestKubeconfigs(ClusterApi management, TextFormat format) {
        this.management = management;
        this.format = format;
    }

    /**
     * The kubeconfig of one hosted cluster, byte for byte as HyperShift wrote it.
     *
     * @throws HcpException NOT_FOUND when the cluster does not exist or has no kubeconfig yet
     */
    public byte[] load(String namespace, String name) {
        return load(namespace, name, KubeconfigVariant.ADMIN);
    }

    /** The same of one of its kubeconfigs. */
    public byte[] load(String namespace, String name, KubeconfigVariant which) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        Document cluster = management.get(key).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, key + " does not exist")
                .key(key)
                .server(management.server())
                .remedy(Remedy.of(
                        "another {} or {}", new NextStep.Give(Input.CLUSTER_NAME), new NextStep.Give(Input.NAMESPACE)))
                .build());
        return load(key, cluster, which);
    }

    /** One of the kubeconfigs of a hosted cluster in the form of {@link #loadAll}: with entries that carry its namespace and name. */
    public MergedKubeconfig loadNamed(String namespace, String name, KubeconfigVariant which) {
        KubeconfigMerge merge = new KubeconfigMerge();
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, name);
        String text = new String(load(namespace, name, which), StandardCharsets.UTF_8);
        merge.add(
                key, format.readYaml(text, key.toString()).stream().findFirst().orElse(Document.empty()));
        return merge.result();
    }

    /**
     * The kubeconfigs of all hosted clusters of a namespace in one. Clusters without a usable kubeconfig are left out and named with the
     * reason. Of each kubeconfig the first cluster and the first user count, since HyperShift writes no others.
     */
    public MergedKubeconfig loadAll(String namespace) {
        KubeconfigMerge merge = new KubeconfigMerge();
        new ObjectPages(management, ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, namespace))
                .forEachRemaining(page -> page.forEach(cluster -> add(cluster, merge)));
        return merge.result();
    }

    private void add(Document cluster, KubeconfigMerge merge) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(cluster.namespace(), cluster.name());
        try {
            String text = new String(load(key, cluster, KubeconfigVariant.ADMIN), StandardCharsets.UTF_8);
            merge.add(
                    key,
                    format.readYaml(text, key.toString()).stream().findFirst().orElse(Document.empty()));
        } catch (HcpException e) {
            if (e.code() != ErrorCode.NOT_FOUND && e.code() != ErrorCode.INVALID) {
                throw e;
            }
            merge.skip(
                    key, e.code() == ErrorCode.INVALID ? "its kubeconfig is not YAML" : String.valueOf(e.getMessage()));
        }
    }

    private byte[] load(ResourceKey cluster, Document document, KubeconfigVariant which) {
        String secretName = document.text("status", which.field(), "name")
                .orElseThrow(() -> HcpException.of(ErrorCode.NOT_FOUND, cluster + which.missing())
                        .key(cluster)
                        .remedy(which.remedy())
                        .build());
        ResourceKey secret = WellKnownKinds.SECRET.in(cluster.namespace(), secretName);
        Document found = management.get(secret).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND, secret + ", the kubeconfig of " + cluster + ", does not exist")
                .key(secret)
                .remedy(Remedy.of("{} later: HyperShift writes the Secret again if it is gone", new NextStep.Repeat()))
                .build());
        try {
            return found.text("data", KEY)
                    .map(Base64.getDecoder()::decode)
                    .filter(bytes -> bytes.length > 0)
                    .orElseThrow(() -> unusable(secret));
        } catch (IllegalArgumentException notBase64) {
            throw unusable(secret);
        }
    }

    private static HcpException unusable(ResourceKey secret) {
        return HcpException.of(ErrorCode.NOT_FOUND, secret + " has no kubeconfig under the key \"" + KEY + "\"")
                .key(secret)
                .remedy("delete the Secret: HyperShift writes it again")
                .build();
    }
}
