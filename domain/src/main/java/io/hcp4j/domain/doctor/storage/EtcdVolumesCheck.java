package io.hcp4j.domain.doctor.storage;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether there is storage of the kind that the documentation recommends for etcd: local volumes, made by LVM for instance. */
record EtcdVolumesCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "etcd-storage",
                    "There is a storage class with local volumes for etcd",
                    "etcd waits for the disk with each write: on slow or shared storage, members lose their leader and API"
                            + " servers restart. The class cannot be changed after a hosted cluster is created.",
                    Documentation.consideration(
                            "Recommended etcd practices: fast dedicated storage, local volumes by LVM"
                                    + " for instance"))
            .warns()
            .needing(Need.list(InfraKinds.STORAGE_CLASS))
            .fixedBy(Remedy.of(
                    "Install LVM Storage on fast disks of the nodes, and name its class when you create a cluster: {}.",
                    new NextStep.Give(Input.ETCD_STORAGE_CLASS)));
    private static final List<String> LOCAL = List.of("topolvm", "lvm", "no-provisioner", "local", "hostpath");

    private static boolean isLocal(Document storageClass) {
        String provisioner = storageClass.text("provisioner").orElse("");
        return LOCAL.stream().anyMatch(provisioner::contains);
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<Document> classes = subject.all(InfraKinds.STORAGE_CLASS);
        if (classes.isEmpty()) {
            return DESCRIPTION.broken(
                    "the cluster has no storage class at all", new Evidence("storageclasses", "none"));
        }
        Optional<Document> local =
                classes.stream().filter(EtcdVolumesCheck::isLocal).findFirst();
        if (local.isPresent()) {
            ResourceKey key = InfraKinds.STORAGE_CLASS.named(local.get().name());
            return DESCRIPTION.passed(
                    local.get().name(),
                    Evidence.of(
                            key, "provisioner", local.get().text("provisioner").orElse("")));
        }
        String provisioners = classes.stream()
                .map(each -> each.text("provisioner").orElse(""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return DESCRIPTION.broken(
                "all storage classes have volumes that are reached over the network",
                new Evidence("storageclasses provisioner", provisioners));
    }
}
