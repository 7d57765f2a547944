package io.hcp4j.domain.doctor.storage;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.kubernetes.DefaultStorageClass;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The class of claims that name none. */
record DefaultStorageClassCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "default-storage-class",
                    "The management cluster has one default storage class",
                    "Volumes of etcd and of VMs that name no class stay pending, and the control plane does not start.",
                    Documentation.prerequisite("The management cluster has a default storage class"))
            .needing(Need.list(InfraKinds.STORAGE_CLASS))
            .fixedBy(Remedy.of(
                    "Mark one as default: {}",
                    NextStep.RunProgram.of(
                            "oc",
                            "patch",
                            "storageclass",
                            "NAME",
                            "-p",
                            "'{\"metadata\":{\"annotations\":{\"" + DefaultStorageClass.ANNOTATION
                                    + "\":\"true\"}}}'")))
            .repairs();

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<Document> classes = subject.all(InfraKinds.STORAGE_CLASS);
        List<String> standard = classes.stream()
                .filter(DefaultStorageClass::ofClaims)
                .map(Document::name)
                .sorted()
                .toList();
        Evidence seen = new Evidence(
                "storageclasses annotation " + DefaultStorageClass.ANNOTATION, String.join(", ", standard));
        if (standard.isEmpty()) {
            String names = classes.stream().map(Document::name).sorted().collect(Collectors.joining(", "));
            return DESCRIPTION.broken(
                    classes.isEmpty()
                            ? "the cluster has no storage class at all"
                            : "none of the storage classes is the default one: " + names,
                    seen);
        }
        return standard.size() == 1
                ? DESCRIPTION.passed(standard.get(0), seen)
                : DESCRIPTION.doubtful(
                        "several storage classes are the default one, of which the newest is taken: "
                                + String.join(", ", standard),
                        seen);
    }

    /** The only class, or the one that is the default for VMs already, if it makes volumes on demand. Between others the user has to choose. */
    @Override
    public Optional<Repair> repair(CheckSubject subject) {
        List<Document> classes = subject.all(InfraKinds.STORAGE_CLASS);
        List<Document> forVms =
                classes.stream().filter(DefaultStorageClass::ofVms).toList();
        List<Document> candidates = forVms.isEmpty() ? classes : forVms;
        return candidates.size() == 1
                        && classes.stream().noneMatch(DefaultStorageClass::ofClaims)
                        && provisions(candidates.get(0))
                ? Optional.of(marking(candidates.get(0).name()))
                : Optional.empty();
    }

    private static boolean provisions(Document storageClass) {
        return !storageClass.text("provisioner").orElse("").equals("kubernetes.io/no-provisioner");
    }

    private static Repair marking(String name) {
        return new Repair(
                DESCRIPTION.id(),
                InfraKinds.STORAGE_CLASS.named(name),
                Patch.merge(Document.of(
                        Map.of("metadata", Map.of("annotations", Map.of(DefaultStorageClass.ANNOTATION, "true"))))),
                "annotation " + DefaultStorageClass.ANNOTATION + " becomes true");
    }
}
