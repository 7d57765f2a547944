package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.infra.capacity.NodeCapacity;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Quotas that are used up, and limits for pods, in the namespaces of hosted clusters. */
record QuotasCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "quotas",
                    "No quota or limit keeps pods of control planes from starting",
                    "Pods beyond a quota or a limit are refused, and the control plane stays incomplete.",
                    Documentation.hypershift("how-to/kubevirt/create-kubevirt-cluster.md"))
            .warns()
            .needing(
                    Need.list(HypershiftKinds.HOSTED_CLUSTER),
                    Need.list(ManagementKinds.RESOURCE_QUOTA),
                    Need.list(ManagementKinds.LIMIT_RANGE))
            .fixedBy(Remedy.of("Raise the quota or the limit, or take it away from that namespace."));

    private static List<CheckResult> usedUp(Document quota) {
        ResourceKey key = ManagementKinds.RESOURCE_QUOTA.in(quota.namespace(), quota.name());
        List<CheckResult> found = new ArrayList<>();
        quota.object("status", "hard").orElse(Document.empty()).asMap().forEach((resource, hard) -> {
            Object used = quota.value("status", "used", resource).orElse("0");
            if (hard != null && NodeCapacity.amount(used).compareTo(NodeCapacity.amount(hard)) >= 0) {
                found.addAll(DESCRIPTION.broken(
                        key + " has no " + resource + " left",
                        Evidence.of(key, "status.used." + resource, used + " of " + hard)));
            }
        });
        return found;
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Set<String> concerned = new TreeSet<>(Set.of("clusters"));
        subject.all(HypershiftKinds.HOSTED_CLUSTER).forEach(cluster -> {
            concerned.add(cluster.namespace());
            concerned.add(ControlPlaneNamespace.of(cluster.namespace(), cluster.name()));
        });
        List<CheckResult> found = new ArrayList<>();
        subject.all(ManagementKinds.RESOURCE_QUOTA).stream()
                .filter(quota -> concerned.contains(quota.namespace()))
                .forEach(quota -> found.addAll(usedUp(quota)));
        subject.all(ManagementKinds.LIMIT_RANGE).stream()
                .filter(limits -> concerned.contains(limits.namespace()))
                .filter(limits -> limits.objects("spec", "limits").stream().anyMatch(each -> each.has("max")))
                .map(limits -> ManagementKinds.LIMIT_RANGE.in(limits.namespace(), limits.name()))
                .forEach(key -> found.addAll(DESCRIPTION.broken(
                        key + " has a maximum for pods", Evidence.of(key, "spec.limits.max", "set"))));
        return found.isEmpty() ? DESCRIPTION.passed("none in " + concerned.size() + " namespaces") : found;
    }
}
