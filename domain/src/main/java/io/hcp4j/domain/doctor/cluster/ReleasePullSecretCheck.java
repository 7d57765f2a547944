package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.validation.PullSecretCheck;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The pull secret that a hosted cluster is to get, or else that of the management cluster. Names registries, and nothing else of it. */
record ReleasePullSecretCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "pull-secret",
                    "There is a pull secret for the release images",
                    "Without it neither the control plane nor the nodes can pull their images.",
                    Documentation.prerequisite("A valid pull secret for the quay.io/openshift-release-dev repository"))
            .needing(Need.get(WellKnownKinds.SECRET, "openshift-config"))
            .fixedBy(Remedy.of("Get a pull secret at https://console.redhat.com/openshift/install/pull-secret."));
    private static final ResourceKey KEY = WellKnownKinds.SECRET.in("openshift-config", "pull-secret");
    private static final List<String> RELEASES = List.of("quay.io", "quay.io/openshift-release-dev");

    private static List<CheckResult> judged(CheckSubject subject, String json, String place) {
        List<Problem> problems = PullSecretCheck.problems(json, subject.format());
        if (!problems.isEmpty()) {
            return DESCRIPTION.broken(place + ": " + problems.get(0).message(), new Evidence(place, "not valid"));
        }
        Set<String> registries = new TreeSet<>(subject.format()
                .readJson(json, "pull secret")
                .object("auths")
                .orElse(Document.empty())
                .asMap()
                .keySet());
        Evidence seen = new Evidence(place + " auths", String.join(", ", registries));
        return RELEASES.stream().anyMatch(registries::contains)
                ? DESCRIPTION.passed(place + " has credentials for quay.io", seen)
                : DESCRIPTION.doubtful(
                        place + " has no credentials for quay.io: releases must come from a mirror", seen);
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        if (subject.pullSecret().isPresent()) {
            return judged(subject, subject.pullSecret().get(), "the pull secret given");
        }
        Optional<String> own =
                subject.find(KEY).flatMap(secret -> PlacementResolver.decode(secret, ".dockerconfigjson"));
        return own.isPresent()
                ? judged(subject, own.get(), KEY.toString())
                : DESCRIPTION.doubtful(
                        "no pull secret is given, and the management cluster has none of its own",
                        Evidence.of(KEY, "", ""));
    }
}
