package io.hcp4j.controllers.ingress;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An IPAddressPool.
 *
 * @param name its name
 * @param auto whether Services get an address of it without asking for the pool
 * @param tidy whether it leaves out IPv4 addresses that end in .0 or .255
 * @param ranges its addresses; what cannot be read is left out
 */
record AddressPool(String name, boolean auto, boolean tidy, List<AddressRange> ranges) {
    static AddressPool of(Document pool) {
        return new AddressPool(
                pool.name(),
                pool.flag("spec", "autoAssign").orElse(true),
                pool.flag("spec", "avoidBuggyIPs").orElse(false),
                pool.list("spec", "addresses").stream()
                        .flatMap(range -> AddressRange.parse(String.valueOf(range)).stream())
                        .toList());
    }

    boolean contains(String address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** One free address of each family, or nothing. */
    Optional<List<String>> free(List<Boolean> families, Set<String> taken) {
        List<String> found = new ArrayList<>();
        for (boolean v6 : families) {
            ranges.stream()
                    .filter(range -> range.v6() == v6)
                    .flatMap(range -> range.free(taken, tidy).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.size() == families.size() ? Optional.of(found) : Optional.empty();
    }
}
