package io.hcp4j.domain.infra;

import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checks of an infrastructure cluster and of its kubeconfig that the caller leaves out.
 *
 * @param names of {@link InfraCheck#id()} and {@link InfraCredentialsFinding.Rule#id()}
 */
public record SkippedInfraChecks(Set<String> names) {

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException when a name is none of {@link #known()}
     */
    public SkippedInfraChecks {
        names = Set.copyOf(names);
        if (!known().containsAll(names)) {
            throw new IllegalArgumentException("not all of " + names + " are among " + known());
        }
    }

    /** Skips no check. */
    public static SkippedInfraChecks none() {
        return new SkippedInfraChecks(Set.of());
    }

    /** Skips all checks that send requests to the infrastructure cluster; the text of the kubeconfig is still reviewed. */
    public static SkippedInfraChecks allOfCluster() {
        return new SkippedInfraChecks(ofCluster());
    }

    /** Returns all names that can be skipped: those of the cluster's checks, then those of the kubeconfig's review. */
    public static Set<String> known() {
        return Stream.concat(
                        Arrays.stream(InfraCheck.values()).map(InfraCheck::id),
                        Arrays.stream(InfraCredentialsFinding.Rule.values()).map(InfraCredentialsFinding.Rule::id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns whether no request may be sent to the infrastructure cluster. */
    public boolean wholeCluster() {
        return names.containsAll(ofCluster());
    }

    /** Skips these checks as well. */
    public SkippedInfraChecks and(Collection<InfraCheck> more) {
        return new SkippedInfraChecks(
                Stream.concat(names.stream(), more.stream().map(InfraCheck::id)).collect(Collectors.toSet()));
    }

    /** Skips this rule of the review as well. */
    public SkippedInfraChecks and(InfraCredentialsFinding.Rule rule) {
        return new SkippedInfraChecks(
                Stream.concat(names.stream(), Stream.of(rule.id())).collect(Collectors.toSet()));
    }

    private static Set<String> ofCluster() {
        return Arrays.stream(InfraCheck.values()).map(InfraCheck::id).collect(Collectors.toSet());
    }
}
