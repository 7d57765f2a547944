package io.hcp4j.cli.infra;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.cli.frame.UsageException;
import io.hcp4j.ports.placement.InfraCheck;
import io.hcp4j.ports.placement.InfraCredentialsFinding;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flag {@code --skip-infra-checks}. */
public final class SkippedChecks {
    private static final String ALL = "all";

    private final Flag<List<String>> names;

    /** Declares the flag. */
    public SkippedChecks(Flags flags) {
        this.names = flags.flag("--skip-infra-checks")
                .label("CHECK")
                .help("Checks of the infrastructure cluster to leave out, comma-separated; all for every one.")
                .offers(Stream.concat(Stream.of(ALL), known().stream()).toArray(String[]::new))
                .list();
    }

    /**
     * The names given; every name for {@code all}.
     *
     * @throws UsageException when there is no such check
     */
    public Set<String> names() {
        Set<String> known = known();
        Set<String> given = names.value().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : given) {
            if (!name.equals(ALL) && !known.contains(name)) {
                throw UsageException.notAmong(this.names.name(), name, known);
            }
        }
        return given.contains(ALL) ? known : given;
    }

    /** Whether no check at all is wanted. */
    public boolean everything() {
        return names().containsAll(known());
    }

    private static Set<String> known() {
        return Stream.concat(
                        Arrays.stream(InfraCheck.values()).map(InfraCheck::id),
                        Arrays.stream(InfraCredentialsFinding.Rule.values()).map(InfraCredentialsFinding.Rule::id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
