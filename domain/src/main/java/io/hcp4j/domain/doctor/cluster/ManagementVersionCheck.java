package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.release.MinorVersion;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The release that the management cluster has completed, not the one that it is being updated to. */
record ManagementVersionCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "management-version",
                    "The management cluster is OpenShift 4.14 or newer",
                    "Older ones do not have what hosted control planes on OpenShift Virtualization need.",
                    Documentation.prerequisite("An OpenShift cluster, version 4.14 or later, in KUBECONFIG"))
            .needing(Need.get(ManagementKinds.CLUSTER_VERSION))
            .fixedBy(Remedy.of("Update the cluster, or use another one."));
    private static final MinorVersion OLDEST = new MinorVersion(4, 14);
    private static final ResourceKey KEY = ManagementKinds.CLUSTER_VERSION.named("version");

    private static String completed(Document cluster) {
        return cluster.objects("status", "history").stream()
                .filter(entry -> entry.text("state").orElse("").equals("Completed"))
                .findFirst()
                .flatMap(entry -> entry.text("version"))
                .or(() -> cluster.text("status", "desired", "version"))
                .orElse("");
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> cluster = subject.find(KEY);
        if (cluster.isEmpty()) {
            return DESCRIPTION.broken(
                    subject.cluster().server() + " is no OpenShift cluster: it has no ClusterVersion",
                    Evidence.of(KEY, "", ""));
        }
        String version = completed(cluster.get());
        Evidence seen = Evidence.of(KEY, "status.history", version);
        Optional<ReleaseVersion> parsed = ReleaseVersion.find(version);
        if (parsed.isEmpty()) {
            return DESCRIPTION.unknown("the version \"" + version + "\" of the cluster cannot be read", seen);
        }
        return parsed.get().minorVersion().compareTo(OLDEST) >= 0
                ? DESCRIPTION.passed("OpenShift " + version, seen)
                : DESCRIPTION.broken("the management cluster is OpenShift " + version, seen);
    }
}
