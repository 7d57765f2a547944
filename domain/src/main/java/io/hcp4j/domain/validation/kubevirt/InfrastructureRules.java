package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Names;
import java.util.HashSet;
import java.util.Set;

/** What ties a cluster to its infrastructure cluster: credentials, and storage classes mapped from one to the other. */
final class InfrastructureRules {
    private InfrastructureRules() {}

    static void check(Node spec) {
        Node kubevirt = spec.object("platform", "kubevirt");
        credentials(kubevirt);
        Node storage = kubevirt.object("storageDriver");
        if (storage.has("manual") && !storage.text("type").equals("Manual")) {
            storage.reportField("is ignored unless type is Manual", "type: Manual", "manual");
        }
        Node manual = storage.object("manual");
        mappings(manual, "storageClassMapping", "StorageClassName");
        mappings(manual, "volumeSnapshotClassMapping", "VolumeSnapshotClassName");
    }

    private static void credentials(Node kubevirt) {
        if (!kubevirt.has("credentials")) {
            return;
        }
        Node credentials = kubevirt.object("credentials");
        if (!credentials.has("infraKubeConfigSecret")) {
            credentials.reportField(
                    "Required value: the HyperShift operator cannot place machines in another cluster without it",
                    "name and key of a Secret that holds a kubeconfig",
                    "infraKubeConfigSecret");
        }
        notEmpty(credentials, "infraKubeConfigSecret", "name");
        notEmpty(credentials, "infraKubeConfigSecret", "key");
        String namespace = credentials.text("infraNamespace");
        if (credentials.has("infraNamespace") && !Names.isLabel(namespace)) {
            credentials.reportField(NameMessages.LABEL, NameMessages.LABEL_EXAMPLE, "infraNamespace");
        }
    }

    private static void notEmpty(Node node, String... field) {
        if (node.has(field) && node.text(field).isEmpty()) {
            node.reportField("must not be empty", "", field);
        }
    }

    private static void mappings(Node manual, String list, String what) {
        Set<String> guests = new HashSet<>();
        for (Node mapping : manual.objects(list)) {
            String guest = mapping.text("guest" + what);
            notEmpty(mapping, "infra" + what);
            notEmpty(mapping, "guest" + what);
            if (!guest.isEmpty() && !guests.add(guest)) {
                mapping.reportField("Duplicate value: \"" + guest + "\"", "each guest class once", "guest" + what);
            }
        }
    }
}
