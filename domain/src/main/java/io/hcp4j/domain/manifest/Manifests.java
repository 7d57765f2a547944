package io.hcp4j.domain.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What files hold, as objects in the order in which they can be written: each may refer to those before it. */
public final class Manifests {
    /** In the order in which they are written. */
    private static final List<ResourceKind> KINDS = List.of(
            WellKnownKinds.NAMESPACE,
            WellKnownKinds.CONFIG_MAP,
            WellKnownKinds.SECRET,
            HypershiftKinds.HOSTED_CLUSTER,
            HypershiftKinds.NODE_POOL);

    private Manifests() {}

    /**
     * The objects.
     *
     * @param namespace of those that name none
     * @throws HcpException INVALID when there is none, for a kind that is not part of a hosted cluster, for an object without a name, and
     *     for one that is there twice
     */
    public static List<Manifest> of(List<Document> documents, String namespace) {
        if (documents.isEmpty()) {
            throw refusal(
                    "the files hold no object",
                    Remedy.of(
                            "{ing} makes one that does", new NextStep.ExportCluster(NextStep.Target.TO_CHOOSE, false)));
        }
        List<Manifest> manifests = new ArrayList<>();
        Set<ResourceKey> seen = new HashSet<>();
        for (Document document : documents) {
            Manifest manifest = manifest(document, namespace);
            if (!seen.add(manifest.key())) {
                throw refusal(manifest.key() + " is in the files twice", "each object once");
            }
            manifests.add(manifest);
        }
        manifests.sort(
                Comparator.comparingInt(manifest -> KINDS.indexOf(manifest.key().kind())));
        return List.copyOf(manifests);
    }

    private static Manifest manifest(Document document, String namespace) {
        ResourceKind kind = KINDS.stream()
                .filter(known -> known.kind().equals(document.kind())
                        && known.apiVersion().equals(document.apiVersion()))
                .findFirst()
                .orElseThrow(() -> unknown(document));
        if (document.name().isEmpty()) {
            throw refusal("a " + kind.kind() + " in the files has no metadata.name", "give it one");
        }
        if (!kind.namespaced()) {
            return new Manifest(kind.named(document.name()), document.without("metadata", "namespace"));
        }
        String place = document.namespace().isEmpty() ? namespace : document.namespace();
        return new Manifest(kind.in(place, document.name()), document.with(place, "metadata", "namespace"));
    }

    private static HcpException unknown(Document document) {
        String what = document.kind().isEmpty()
                ? "a document in the files has no kind"
                : document.kind() + " " + document.name() + " (" + document.apiVersion()
                        + ") is not an object that a hosted cluster consists of";
        return refusal(
                what, "HostedCluster, NodePool, Secret, ConfigMap and Namespace here, and kubectl apply for the rest");
    }

    private static HcpException refusal(String message, String remedy) {
        return refusal(message, Remedy.of(remedy));
    }

    private static HcpException refusal(String message, Remedy remedy) {
        return HcpException.of(ErrorCode.INVALID, message).remedy(remedy).build();
    }
}
