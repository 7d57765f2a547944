package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * The check of wildcard routes with its repair: what the patch of the documentation sets, as a merge patch. So what the IngressController says
 * besides about the admission of routes is kept, whenever it was said.
 */
record AdmittedWildcards(Check looks) implements Check {
    private static final ResourceKey KEY = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");

    @Override
    public CheckDescription description() {
        return looks.description();
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        return looks.run(subject);
    }

    @Override
    public Optional<Repair> repair(CheckSubject subject) {
        return subject.find(KEY)
                .map(controller -> new Repair(
                        description().id(),
                        KEY,
                        Patch.merge(
                                Document.empty().with("WildcardsAllowed", "spec", "routeAdmission", "wildcardPolicy")),
                        "spec.routeAdmission.wildcardPolicy becomes WildcardsAllowed"));
    }
}
