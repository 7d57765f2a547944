package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.infra.SkippedChecksOption;
import java.util.List;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.REQUEST;

/** Where the guest's VMs run, and the storage they see. */
final class InfraOptions {
    final Flag<String> kubeconfig;
    final Flag<String> namespace;
    final SkippedChecksOption skipped;
    final Flag<List<String>> storageClasses;
    final Flag<List<String>> snapshotClasses;

    InfraOptions(Flags flags) {
        flags.section("External infrastructure");
        kubeconfig = flags.flag("--infra-kubeconfig-file")
                .sets(REQUEST, "infraKubeconfig")
                .sets(HOSTED_CLUSTER, "spec.platform.kubevirt.credentials")
                .label("FILE")
                .help("A kubeconfig of the external infrastructure cluster that runs the VMs.")
                .text("");
        namespace = flags.flag("--infra-namespace")
                .sets(HOSTED_CLUSTER, "spec.platform.kubevirt.credentials.infraNamespace")
                .label("NAME")
                .help("The namespace on the external infrastructure cluster.")
                .text("");
        skipped = new SkippedChecksOption(flags);
        storageClasses = flags.flag("--infra-storage-class-mapping")
                .sets(HOSTED_CLUSTER, "spec.platform.kubevirt.storageDriver.manual.storageClassMapping")
                .label("MAPPING")
                .help("A storage class to show in the guest: INFRA/GUEST[,group=GROUP]. Repeatable.")
                .texts();
        snapshotClasses = flags.flag("--infra-volumesnapshot-class-mapping")
                .sets(HOSTED_CLUSTER, "spec.platform.kubevirt.storageDriver.manual.volumeSnapshotClassMapping")
                .label("MAPPING")
                .help("A volume snapshot class to show in the guest: INFRA/GUEST[,group=GROUP]. Repeatable.")
                .texts();
    }
}
