package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Set;

/** What a volume can be. */
final class VolumeTypes {
    private static final Set<String> TYPES = Set.of(
            "awsElasticBlockStore",
            "azureDisk",
            "azureFile",
            "cephfs",
            "cinder",
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "fc",
            "flexVolume",
            "flocker",
            "gcePersistentDisk",
            "gitRepo",
            "glusterfs",
            "hostPath",
            "image",
            "iscsi",
            "local",
            "nfs",
            "persistentVolumeClaim",
            "photonPersistentDisk",
            "portworxVolume",
            "projected",
            "quobyte",
            "rbd",
            "scaleIO",
            "secret",
            "storageos",
            "vsphereVolume");

    private VolumeTypes() {}

    /** The types that a volume has: a valid one has one. */
    static List<String> of(Document volume) {
        return volume.asMap().keySet().stream().filter(TYPES::contains).toList();
    }
}
