package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/** IngressControllers beside the default one that take routes which are not theirs, and a default one that leaves some out. */
record IngressShardsCheck() implements Check {
    private static final String NAMESPACE = "openshift-ingress-operator";
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "ingress-shards",
                    "Only the default IngressController serves the routes of hosted clusters",
                    "VMs may reach the default routers only: nodes whose ignition or OAuth route is served by others do not join.",
                    new CheckDescription.Source("", "https://github.com/openshift/hypershift/issues/6992"))
            .warns()
            .needing(Need.list(InfraKinds.INGRESS_CONTROLLER, NAMESPACE))
            .fixedBy(Remedy.of(
                    "Give the other IngressController a routeSelector or a namespaceSelector that leaves out the"
                            + " namespaces of control planes, and the default one none."));

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<CheckResult> found = new ArrayList<>();
        for (Document controller : subject.all(ListQuery.in(InfraKinds.INGRESS_CONTROLLER, NAMESPACE))) {
            boolean selects = controller.object("spec", "routeSelector").isPresent()
                    || controller.object("spec", "namespaceSelector").isPresent();
            ResourceKey key = InfraKinds.INGRESS_CONTROLLER.in(NAMESPACE, controller.name());
            if (!controller.name().equals("default") && !selects) {
                found.addAll(DESCRIPTION.broken(
                        key + " serves all routes, those of control planes too",
                        Evidence.of(key, "spec.namespaceSelector", "")));
            } else if (controller.name().equals("default") && selects) {
                found.addAll(DESCRIPTION.broken(
                        key + " serves the routes that it selects only",
                        Evidence.of(key, "spec.routeSelector or spec.namespaceSelector", "set")));
            }
        }
        return found.isEmpty() ? DESCRIPTION.passed("no other IngressController takes their routes") : found;
    }
}
