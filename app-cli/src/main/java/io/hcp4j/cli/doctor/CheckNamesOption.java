package io.hcp4j.cli.doctor;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.usage.UsageException;
import io.hcp4j.domain.check.Check;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A flag whose value is names of checks. */
final class CheckNamesOption {
    private final Flag<List<String>> names;
    private final Set<String> known;

    CheckNamesOption(Flags flags, String name, String help, List<Check> checks) {
        this.known = checks.stream()
                .map(check -> check.description().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.names = flags.flag(name)
                .label("CHECK")
                .help(help)
                .offers(known.toArray(String[]::new))
                .list();
    }

    /**
     * The names given.
     *
     * @throws UsageException when there is no such check
     */
    Set<String> value() {
        Set<String> given = names.value().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : given) {
            if (!known.contains(name)) {
                throw UsageException.notAmong(names.name(), name, known);
            }
        }
        return given;
    }
}
