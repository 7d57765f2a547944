package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.domain.release.ReleaseVersion;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Optional;

/** The versions that HyperShift publishes, which include the one of the management cluster as a rule. */
record SupportedVersionsCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "supported-versions",
                    "HyperShift supports the release of the management cluster for hosted clusters",
                    "Without a release image, hosted clusters get the release of the management cluster.",
                    Documentation.hypershift("reference/versioning-support.md"))
            .warns()
            .needing(Need.get(WellKnownKinds.CONFIG_MAP, "hypershift"), Need.get(ManagementKinds.CLUSTER_VERSION))
            .fixedBy(Remedy.of("Update multicluster engine, or name a release image of a supported version."));
    private static final ResourceKey KEY = WellKnownKinds.CONFIG_MAP.in("hypershift", "supported-versions");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<String> json = subject.find(KEY).flatMap(map -> map.text("data", KEY.name()));
        if (json.isEmpty()) {
            return DESCRIPTION.broken("HyperShift publishes no supported versions", Evidence.of(KEY, "", ""));
        }
        List<?> versions = subject.format().readJson(json.get(), KEY.toString()).list("versions");
        Evidence seen = Evidence.of(KEY, "data", versions.toString());
        Optional<String> own = subject.find(ManagementKinds.CLUSTER_VERSION.named("version"))
                .flatMap(cluster -> cluster.text("status", "desired", "version"))
                .flatMap(ReleaseVersion::find)
                .map(version -> version.minorVersion().toString());
        if (own.isEmpty()) {
            return DESCRIPTION.unknown("the release of the cluster itself cannot be read", seen);
        }
        return versions.contains(own.get())
                ? DESCRIPTION.passed(versions.size() + " minor versions", seen)
                : DESCRIPTION.broken(
                        "HyperShift does not support " + own.get() + ", the release of the cluster itself", seen);
    }
}
