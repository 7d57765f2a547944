package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documented rights do not allow to read the namespace, but a dry run of an object in it shows whether it exists. */
record NamespaceCheck(ClusterApi infra, String namespace, WriteOptions dryRun) implements CheckGroup {
    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.NAMESPACE);
    }

    @Override
    public List<CheckResult> run() {
        try {
            return List.of(infra.get(WellKnownKinds.NAMESPACE.named(namespace))
                    .map(this::found)
                    .orElseGet(this::missing));
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            return List.of(createdInDryRun());
        }
    }

    private CheckResult found(Document object) {
        return object.has("metadata", "deletionTimestamp")
                ? CheckResult.failed(
                        InfraCheck.NAMESPACE,
                        "the namespace " + namespace + " of " + infra.server() + " is being deleted",
                        Remedy.of(
                                "Wait until it is deleted and create it again, or use another {}.",
                                new NextStep.Give(Input.INFRA_NAMESPACE)))
                : there();
    }

    private CheckResult createdInDryRun() {
        Document probe = Document.of(Map.of("metadata", Map.of("name", "hcp4j-probe", "namespace", namespace)));
        try {
            infra.create(WellKnownKinds.SECRET, probe, dryRun);
            return there();
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return missing();
            }
            throw failure;
        }
    }

    private CheckResult there() {
        return CheckResult.passed(InfraCheck.NAMESPACE, namespace);
    }

    private CheckResult missing() {
        return CheckResult.failed(
                InfraCheck.NAMESPACE,
                "there is no namespace " + namespace + " on " + infra.server(),
                Remedy.of(
                        "Create it there: {}; or {ing} does.",
                        NextStep.RunProgram.of("kubectl", "create", "namespace", namespace),
                        new NextStep.PrepareInfra()));
    }
}
