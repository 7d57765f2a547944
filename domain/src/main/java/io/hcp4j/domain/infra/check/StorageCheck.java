package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.DefaultStorageClass;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record StorageCheck(ClusterApi infra, StorageClasses classes, InfraRequirements.Storage storage, Unserved unserved)
        implements CheckGroup {

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.STORAGE_CLASS, InfraCheck.SHARED_STORAGE);
    }

    @Override
    public List<CheckResult> run() {
        Optional<String> otherwise = classes.standardForMachines();
        List<CheckResult> results = new ArrayList<>();
        if (storage.roots().contains("") && otherwise.isEmpty()) {
            results.add(CheckResult.failed(
                    InfraCheck.STORAGE_CLASS,
                    infra.server() + " has no default storage class, and none is asked for",
                    Remedy.of(
                            "{}; or mark one as default: {}",
                            new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS),
                            NextStep.RunProgram.of(
                                    "kubectl",
                                    "annotate",
                                    "storageclass",
                                    "NAME",
                                    DefaultStorageClass.ANNOTATION + "=true"))));
        }
        Set<String> wanted = Stream.concat(storage.roots().stream(), storage.mapped().stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        results.addAll(missing(wanted, classes.names(), "storage class"));
        if (!storage.snapshots().isEmpty()) {
            results.addAll(snapshots());
        }
        if (results.isEmpty()) {
            results.add(CheckResult.passed(
                    InfraCheck.STORAGE_CLASS, wanted.isEmpty() ? otherwise.orElse("") : String.join(", ", wanted)));
        }
        Set<String> roots = storage.roots().stream()
                .map(name -> name.isEmpty() ? otherwise.orElse("") : name)
                .filter(classes.names()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        roots.forEach(name -> results.add(shared(name)));
        if (roots.isEmpty()) {
            results.add(CheckResult.unknown(InfraCheck.SHARED_STORAGE, "there is no storage class to check"));
        }
        return results;
    }

    private List<CheckResult> missing(Set<String> wanted, Set<String> present, String kind) {
        String known = present.isEmpty() ? "none" : String.join(", ", new TreeSet<>(present));
        return new TreeSet<>(wanted)
                .stream()
                        .filter(name -> !present.contains(name))
                        .map(name -> CheckResult.failed(
                                InfraCheck.STORAGE_CLASS,
                                infra.server() + " has no " + kind + " " + name,
                                "Existing ones: " + known + "."))
                        .toList();
    }

    private List<CheckResult> snapshots() {
        try {
            Set<String> present = infra.list(ListQuery.everywhere(InfraKinds.VOLUME_SNAPSHOT_CLASS)).items().stream()
                    .map(Document::name)
                    .collect(Collectors.toSet());
            return missing(storage.snapshots(), present, "volume snapshot class");
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND && unserved == Unserved.FAILS) {
                return missing(storage.snapshots(), Set.of(), "volume snapshot class");
            }
            if (failure.code() == ErrorCode.FORBIDDEN || failure.code() == ErrorCode.NOT_FOUND) {
                return List.of(CheckResult.unknown(InfraCheck.STORAGE_CLASS, failure.reason()));
            }
            throw failure;
        }
    }

    private CheckResult shared(String name) {
        try {
            Optional<Document> profile = infra.get(InfraKinds.STORAGE_PROFILE.named(name));
            if (profile.isEmpty()) {
                return unseen(name, "there is none");
            }
            boolean shareable = profile.get().objects("status", "claimPropertySets").stream()
                    .anyMatch(set -> set.list("accessModes").contains("ReadWriteMany"));
            return shareable
                    ? CheckResult.passed(InfraCheck.SHARED_STORAGE, name)
                    : CheckResult.warning(
                            InfraCheck.SHARED_STORAGE,
                            "volumes of storage class " + name
                                    + " cannot be shared (no ReadWriteMany): VMs on them are not live migrated",
                            Remedy.of(
                                    "{} with one whose volumes can, if node drains must not stop VMs.",
                                    new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS)));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN || failure.code() == ErrorCode.NOT_FOUND) {
                return unseen(name, failure.reason());
            }
            throw failure;
        }
    }

    private static CheckResult unseen(String name, String why) {
        return CheckResult.unknown(
                InfraCheck.SHARED_STORAGE, "the storage profile of " + name + " cannot be read: " + why);
    }
}
