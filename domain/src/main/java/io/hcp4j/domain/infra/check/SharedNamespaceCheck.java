package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Another cluster is found by its label on VMs, and before it has any, on the NetworkPolicy around them. */
record SharedNamespaceCheck(ClusterApi infra, String namespace, String infraId) implements CheckGroup {
    private static final String MARK = "hypershift.openshift.io/infra-id";
    private static final String POLICY = "virt-launcher";

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.SHARED_NAMESPACE);
    }

    @Override
    public List<CheckResult> run() {
        Set<String> others = new TreeSet<>();
        infra.get(InfraKinds.NETWORK_POLICY.in(namespace, POLICY))
                .flatMap(policy -> policy.text("spec", "podSelector", "matchLabels", MARK))
                .ifPresent(others::add);
        if (infra.serves(InfraKinds.VIRTUAL_MACHINE)) {
            ListQuery marked =
                    ListQuery.in(InfraKinds.VIRTUAL_MACHINE, namespace).withLabels(MARK);
            infra.list(marked).items().stream()
                    .map(Document::labels)
                    .map(labels -> labels.getOrDefault(MARK, ""))
                    .forEach(others::add);
        }
        others.remove(infraId);
        return List.of(
                others.isEmpty()
                        ? CheckResult.passed(InfraCheck.SHARED_NAMESPACE, "no other hosted cluster in " + namespace)
                        : CheckResult.warning(
                                InfraCheck.SHARED_NAMESPACE,
                                "the namespace " + namespace + " holds VMs of another hosted cluster ("
                                        + String.join(", ", others)
                                        + "): their NetworkPolicies are both called " + POLICY
                                        + " and replace each other",
                                Remedy.of(
                                        "A namespace for each hosted cluster: {}.",
                                        new NextStep.Give(Input.INFRA_NAMESPACE))));
    }
}
