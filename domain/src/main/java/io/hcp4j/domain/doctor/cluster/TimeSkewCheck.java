package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the clock of this machine with that of the API server, which stamps its answer to a question that every user may ask. */
record TimeSkewCheck(Clock clock) implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "time-skew",
                    "The clocks here and of the API server agree",
                    "Certificates and tokens that are just issued seem not to be valid yet, or to have expired.",
                    Documentation.hypershift("how-to/kubevirt/create-kubevirt-cluster.md"))
            .of(ClusterRole.MANAGEMENT, ClusterRole.INFRASTRUCTURE)
            .warns()
            .fixedBy(Remedy.of("Synchronize the clocks of this machine and of the cluster's nodes (chrony)."));
    private static final Duration LARGEST = Duration.ofSeconds(30);

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The API server's time lies between the question and the answer, and is cut to seconds. */
    private static Duration skew(Instant before, Instant there, Instant after) {
        if (there.isBefore(before.minusSeconds(1))) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Instant before = clock.instant();
        Document answer = subject.cluster()
                .create(
                        ManagementKinds.SELF_SUBJECT_REVIEW,
                        Document.of(Map.of("apiVersion", "authentication.k8s.io/v1", "kind", "SelfSubjectReview")),
                        WriteOptions.by("doctor"));
        Instant after = clock.instant();
        Optional<Instant> there = answer.text("metadata", "creationTimestamp").flatMap(TimeSkewCheck::instant);
        if (there.isEmpty()) {
            return DESCRIPTION.unknown("the API server does not say its time");
        }
        Duration skew = skew(before, there.get(), after);
        Evidence seen = new Evidence("SelfSubjectReview metadata.creationTimestamp", there.get() + ", here " + after);
        return skew.compareTo(LARGEST) <= 0
                ? DESCRIPTION.passed("they differ by less than " + LARGEST.toSeconds() + " s", seen)
                : DESCRIPTION.broken("the clocks differ by " + skew.toSeconds() + " s", seen);
    }
}
