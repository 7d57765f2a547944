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
import java.util.Map;
import java.util.Optional;

/**
 * The check of wildcard routes with its repair: the patch of the documentation. Where the IngressController says more about the admission of
 * routes, that is kept, which the patch of the documentation would replace.
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
        return subject.find(KEY).map(controller -> {
            boolean more = controller.object("spec", "routeAdmission").isPresent();
            Document operation = more
                    ? add("/spec/routeAdmission/wildcardPolicy", "WildcardsAllowed")
                    : add("/spec/routeAdmission", Map.of("wildcardPolicy", "WildcardsAllowed"));
            return new Repair(
                    description().id(),
                    KEY,
                    Patch.json(List.of(operation)),
                    "spec.routeAdmission.wildcardPolicy becomes WildcardsAllowed");
        });
    }

    private static Document add(String path, Object value) {
        return Document.of(Map.of("op", "add", "path", path, "value", value));
    }
}
