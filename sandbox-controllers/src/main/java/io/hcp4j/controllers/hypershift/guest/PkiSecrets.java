package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.SigningPair;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;

/**
 * The certificates by which the parts of a control plane know each other. There are no such parts here, so that all Secrets of a process
 * hold the same pair: a thousand control planes have it only once in memory.
 */
public final class PkiSecrets {
    /** The last to be made, so that where it is all are. */
    private static final String ROOT = "root-ca";

    private static final List<String> SIGNERS = List.of("etcd-signer", "etcd-metrics-signer", "konnectivity-signer");
    private static final List<String> CERTIFICATES = List.of(
            "etcd-client-tls",
            "etcd-metrics-client-tls",
            "etcd-peer-tls",
            "etcd-server-tls",
            "ignition-server-ca-cert",
            "kas-aggregator-crt",
            "kas-kubelet-client-crt",
            "kas-server-crt",
            "konnectivity-cluster",
            "konnectivity-server",
            "openshift-apiserver-cert",
            "openshift-oauth-apiserver-cert");

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document controlPlane;
    private final SigningPair root;

    public PkiSecrets(CachedCluster management, ObjectWriter writer, Document controlPlane, SigningPair root) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
        this.root = root;
    }

    /** Has them there. One that users delete is made again together with the root. */
    public void ensure() {
        if (management
                .get(WellKnownKinds.SECRET.in(controlPlane.namespace(), ROOT))
                .isEmpty()) {
            CERTIFICATES.forEach(this::certificate);
            SIGNERS.forEach(this::signer);
            signer(ROOT);
        }
    }

    private void signer(String name) {
        secret(name, "Opaque", "ca.crt", "ca.key");
    }

    private void certificate(String name) {
        secret(name, "kubernetes.io/tls", "tls.crt", "tls.key");
    }

    private void secret(String name, String type, String certificate, String key) {
        Map<String, String> data = Map.of(
                certificate, AdminKubeconfig.base64(root.certificate()), key, AdminKubeconfig.base64(root.key()));
        writer.ensureExists(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(WellKnownKinds.SECRET.in(controlPlane.namespace(), name))
                        .with(
                                ObjectTemplates.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane),
                                "metadata",
                                "ownerReferences")
                        .with(type, "type")
                        .with(data, "data"));
    }
}
