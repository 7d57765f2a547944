package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.access.Authority;
import io.hcp4j.sandbox.access.Credentials;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.List;
import java.util.Map;

/**
 * The certificates by which the parts of a control plane know each other. There are no such parts here, so that all Secrets of a process
 * hold the same pair: a thousand control planes have it only once in memory.
 */
final class PkiSecrets {
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

    private final ClusterView management;
    private final Writer writer;
    private final Document controlPlane;

    PkiSecrets(ClusterView management, Writer writer, Document controlPlane) {
        this.management = management;
        this.writer = writer;
        this.controlPlane = controlPlane;
    }

    /** Has them there. One that users delete is made again together with the root. */
    void ensure() {
        if (management
                .get(WellKnownKinds.SECRET.in(controlPlane.namespace(), ROOT))
                .isEmpty()) {
            CERTIFICATES.forEach(this::certificate);
            SIGNERS.forEach(this::signer);
            signer(ROOT);
        }
    }

    private void signer(String name) {
        Pair pair = Shared.PAIR;
        secret(name, "Opaque", Map.of("ca.crt", pair.certificate(), "ca.key", pair.key()));
    }

    private void certificate(String name) {
        Pair pair = Shared.PAIR;
        secret(name, "kubernetes.io/tls", Map.of("tls.crt", pair.certificate(), "tls.key", pair.key()));
    }

    private void secret(String name, String type, Map<String, String> data) {
        writer.ensureExists(
                WellKnownKinds.SECRET,
                Draft.of(WellKnownKinds.SECRET.in(controlPlane.namespace(), name))
                        .with(Draft.ownedBy(Kinds.HOSTED_CONTROL_PLANE, controlPlane), "metadata", "ownerReferences")
                        .with(type, "type")
                        .with(data, "data"));
    }

    /** Both as a Secret has them. */
    private record Pair(String certificate, String key) {
        static Pair made() {
            Credentials root = Authority.found(ROOT).credentials();
            return new Pair(AdminKubeconfig.base64(root.certificatePem()), AdminKubeconfig.base64(root.keyPem()));
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Pair";
        }
    }

    /** Made when the first control plane needs it. */
    private static final class Shared {
        static final Pair PAIR = Pair.made();
    }
}
