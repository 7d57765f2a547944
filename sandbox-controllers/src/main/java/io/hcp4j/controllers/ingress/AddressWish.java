package io.hcp4j.controllers.ingress;

import com.google.common.base.Splitter;
import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * Which addresses a Service asks for.
 *
 * @param addresses these; empty for any
 * @param pool from this pool; "" for any that gives addresses away by itself
 * @param families one of each of these, where true stands for IPv6
 * @param flexible whether the first family alone will do
 */
record AddressWish(List<String> addresses, String pool, List<Boolean> families, boolean flexible) {
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();

    static AddressWish of(Document service) {
        String asked = annotation(service, "loadBalancerIPs");
        String addresses =
                asked.isEmpty() ? service.text("spec", "loadBalancerIP").orElse("") : asked;
        List<Boolean> families = service.list("spec", "ipFamilies").stream()
                .map(String::valueOf)
                .map("IPv6"::equals)
                .toList();
        return new AddressWish(
                COMMA.splitToStream(addresses)
                        .map(address -> AddressRange.canonical(address).orElse(address))
                        .toList(),
                annotation(service, "address-pool"),
                families.isEmpty() ? List.of(false) : families,
                service.text("spec", "ipFamilyPolicy").orElse("").equals("PreferDualStack"));
    }

    /** Whether addresses are what it asks for; when it names none, all are. */
    boolean fulfilled(List<String> given) {
        return !given.isEmpty() && (addresses.isEmpty() || given.equals(addresses));
    }

    private static String annotation(Document service, String name) {
        String older = service.annotations().getOrDefault("metallb.universe.tf/" + name, "");
        return service.annotations().getOrDefault("metallb.io/" + name, older);
    }
}
