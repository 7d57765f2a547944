package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Set;

record WildcardRoutesCheck(ClusterApi infra, boolean needed, Unserved unserved) implements CheckGroup {
    static final Remedy ALLOW = Remedy.of(
            "{} on that cluster; or {}",
            NextStep.RunProgram.of(
                    "oc",
                    "patch",
                    "ingresscontroller",
                    "-n",
                    "openshift-ingress-operator",
                    "default",
                    "--type=json",
                    "-p",
                    "'[{\"op\":\"add\",\"path\":\"/spec/routeAdmission\",\"value\":{\"wildcardPolicy\":\"WildcardsAllowed\"}}]'"),
            new NextStep.Give(Input.BASE_DOMAIN));

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.WILDCARD_ROUTES);
    }

    @Override
    public List<CheckResult> run() {
        if (!needed) {
            return List.of(CheckResult.passed(
                    InfraCheck.WILDCARD_ROUTES, "not needed: the cluster has a base domain of its own"));
        }
        try {
            return List.of(infra.get(InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default"))
                    .map(controller -> controller
                            .text("spec", "routeAdmission", "wildcardPolicy")
                            .orElse("WildcardsDisallowed"))
                    .map(this::judged)
                    .orElseGet(this::absent));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return List.of(
                        unserved == Unserved.FAILS
                                ? absent()
                                : CheckResult.unknown(
                                        InfraCheck.WILDCARD_ROUTES,
                                        infra.server()
                                                + " does not serve operator.openshift.io/v1, the API of its routers"));
            }
            throw failure;
        }
    }

    private CheckResult judged(String policy) {
        return policy.equals("WildcardsAllowed")
                ? CheckResult.passed(InfraCheck.WILDCARD_ROUTES, policy)
                : CheckResult.failed(
                        InfraCheck.WILDCARD_ROUTES,
                        "the default IngressController of " + infra.server()
                                + " admits no wildcard routes: the guest's applications could not be reached",
                        ALLOW);
    }

    private CheckResult absent() {
        return CheckResult.failed(
                InfraCheck.WILDCARD_ROUTES,
                infra.server() + " has no default IngressController for the guest's routes",
                Remedy.of(
                        "{}, which needs none; or an OpenShift cluster for the VMs.",
                        new NextStep.Give(Input.BASE_DOMAIN)));
    }
}
