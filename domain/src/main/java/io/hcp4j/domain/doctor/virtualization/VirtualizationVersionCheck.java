package io.hcp4j.domain.doctor.virtualization;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.release.MinorVersion;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The version as the Operator Lifecycle Manager has installed it. */
record VirtualizationVersionCheck() implements Check {
    private static final String NAMESPACE = "openshift-cnv";
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "virtualization-version",
                    "OpenShift Virtualization 4.14 or newer is installed where the VMs run",
                    "It runs the nodes of hosted clusters; older ones do not fit HyperShift.",
                    Documentation.prerequisite("OpenShift Virtualization, version 4.14 or later, is installed"))
            .of(ClusterRole.MANAGEMENT, ClusterRole.INFRASTRUCTURE)
            .needing(Need.list(ManagementKinds.CLUSTER_SERVICE_VERSION, NAMESPACE))
            .fixedBy(Remedy.of("Install or update the operator OpenShift Virtualization there."));
    private static final String PREFIX = "kubevirt-hyperconverged-operator.";
    private static final MinorVersion OLDEST = new MinorVersion(4, 14);

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> installed =
                subject.all(ListQuery.in(ManagementKinds.CLUSTER_SERVICE_VERSION, NAMESPACE)).stream()
                        .filter(each -> each.name().startsWith(PREFIX))
                        .reduce((older, newer) -> newer);
        if (installed.isEmpty()) {
            Evidence seen = new Evidence("ClusterServiceVersion " + NAMESPACE + "/" + PREFIX + "*", "");
            return subject.serves(InfraKinds.VIRTUAL_MACHINE)
                    ? DESCRIPTION.doubtful("KubeVirt is installed, but not by OpenShift Virtualization", seen)
                    : DESCRIPTION.broken("OpenShift Virtualization is not installed", seen);
        }
        ResourceKey key = ManagementKinds.CLUSTER_SERVICE_VERSION.in(
                NAMESPACE, installed.get().name());
        String version = installed.get().text("spec", "version").orElse("");
        String phase = installed.get().text("status", "phase").orElse("");
        Evidence seen = Evidence.of(key, "spec.version", version);
        Optional<ReleaseVersion> parsed = ReleaseVersion.find(version);
        if (parsed.isEmpty()) {
            return DESCRIPTION.unknown("the version \"" + version + "\" of " + key + " cannot be read", seen);
        }
        if (parsed.get().minorVersion().compareTo(OLDEST) < 0) {
            return DESCRIPTION.broken("OpenShift Virtualization is " + version, seen);
        }
        return phase.equals("Succeeded")
                ? DESCRIPTION.passed(version, seen)
                : DESCRIPTION.doubtful(
                        "OpenShift Virtualization " + version + " is not installed completely: " + phase,
                        Evidence.of(key, "status.phase", phase));
    }
}
