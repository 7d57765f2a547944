package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data importer prefers the default class for virtualization to the default class. */
record StorageCheck(ClusterApi infra, InfraRequirements.Storage storage) implements Check {
    private static final String DEFAULT_FOR_VMS = "storageclass.kubevirt.io/is-default-virt-class";
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.STORAGE_CLASS, InfraCheck.SHARED_STORAGE);
    }

    @Override
    public List<InfraCheckResult> run() {
        Map<String, Document> classes = named(InfraKinds.STORAGE_CLASS);
        Optional<String> otherwise = marked(classes, DEFAULT_FOR_VMS).or(() -> marked(classes, DEFAULT));
        List<InfraCheckResult> results = new ArrayList<>();
        if (storage.roots().contains("") && otherwise.isEmpty()) {
            results.add(InfraCheckResult.failed(
                    InfraCheck.STORAGE_CLASS,
                    infra.server() + " has no default storage class, and none is asked for",
                    Remedy.of(
                            "{}; or mark one as default: {}",
                            new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS),
                            NextStep.RunProgram.of("kubectl", "annotate", "storageclass", "NAME", DEFAULT + "=true"))));
        }
        Set<String> wanted = Stream.concat(storage.roots().stream(), storage.mapped().stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        results.addAll(missing(wanted, classes.keySet(), "storage class"));
        if (!storage.snapshots().isEmpty()) {
            results.addAll(missing(
                    storage.snapshots(), named(InfraKinds.VOLUME_SNAPSHOT_CLASS).keySet(), "volume snapshot class"));
        }
        if (results.isEmpty()) {
            results.add(InfraCheckResult.passed(
                    InfraCheck.STORAGE_CLASS, wanted.isEmpty() ? otherwise.orElse("") : String.join(", ", wanted)));
        }
        Set<String> roots = storage.roots().stream()
                .map(name -> name.isEmpty() ? otherwise.orElse("") : name)
                .filter(classes::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        roots.forEach(name -> results.add(shared(name)));
        if (roots.isEmpty()) {
            results.add(InfraCheckResult.unknown(InfraCheck.SHARED_STORAGE, "there is no storage class to check"));
        }
        return results;
    }

    private List<InfraCheckResult> missing(Set<String> wanted, Set<String> present, String kind) {
        String known = present.isEmpty() ? "none" : String.join(", ", new TreeSet<>(present));
        return new TreeSet<>(wanted)
                .stream()
                        .filter(name -> !present.contains(name))
                        .map(name -> InfraCheckResult.failed(
                                InfraCheck.STORAGE_CLASS,
                                infra.server() + " has no " + kind + " " + name,
                                "Existing ones: " + known + "."))
                        .toList();
    }

    private InfraCheckResult shared(String name) {
        try {
            Optional<Document> profile = infra.get(InfraKinds.STORAGE_PROFILE.named(name));
            if (profile.isEmpty()) {
                return unseen(name);
            }
            boolean shareable = profile.get().objects("status", "claimPropertySets").stream()
                    .anyMatch(set -> set.list("accessModes").contains("ReadWriteMany"));
            return shareable
                    ? InfraCheckResult.passed(InfraCheck.SHARED_STORAGE, name)
                    : InfraCheckResult.warning(
                            InfraCheck.SHARED_STORAGE,
                            "volumes of storage class " + name
                                    + " cannot be shared (no ReadWriteMany): VMs on them are not live migrated",
                            Remedy.of(
                                    "{} with one whose volumes can, if node drains must not stop VMs.",
                                    new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS)));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.FORBIDDEN || failure.code() == ErrorCode.NOT_FOUND) {
                return unseen(name);
            }
            throw failure;
        }
    }

    private static InfraCheckResult unseen(String name) {
        return InfraCheckResult.unknown(
                InfraCheck.SHARED_STORAGE, "the storage profile of " + name + " cannot be read");
    }

    private Map<String, Document> named(ResourceKind kind) {
        return infra.list(ListQuery.everywhere(kind)).items().stream()
                .collect(Collectors.toMap(Document::name, Function.identity()));
    }

    private static Optional<String> marked(Map<String, Document> classes, String annotation) {
        return classes.values().stream()
                .filter(each -> "true".equals(each.annotations().get(annotation)))
                .map(Document::name)
                .sorted()
                .findFirst();
    }
}
