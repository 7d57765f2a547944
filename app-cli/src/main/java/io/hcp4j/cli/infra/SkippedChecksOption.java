package io.hcp4j.cli.infra;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.infra.SkippedInfraChecks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flag {@code --skip-infra-checks}. */
public final class SkippedChecksOption {
    private static final String ALL = "all";

    private final Flag<List<String>> names;

    /** Declares the flag. */
    public SkippedChecksOption(Flags flags) {
        this.names = flags.flag("--skip-infra-checks")
                .label("CHECK")
                .help("Checks to skip before VMs run on a cluster, comma-separated; all for every one.")
                .offers(Stream.concat(Stream.of(ALL), SkippedInfraChecks.known().stream())
                        .toArray(String[]::new))
                .list();
    }

    /**
     * The names given. With {@code all}, no request is sent for a check; the text of an infrastructure cluster's kubeconfig is checked all
     * the same.
     *
     * @throws UsageException when there is no such check
     */
    public SkippedInfraChecks value() {
        Set<String> known = SkippedInfraChecks.known();
        Set<String> given = names.value().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : given) {
            if (!name.equals(ALL) && !known.contains(name)) {
                throw UsageException.notAmong(this.names.name(), name, known);
            }
        }
        if (given.remove(ALL)) {
            given.addAll(SkippedInfraChecks.allOfCluster().names());
        }
        return new SkippedInfraChecks(given);
    }
}
