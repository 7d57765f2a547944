package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Address pools of MetalLB that are announced; else a Service that has an address, which proves that something gives them. */
record LoadBalancerCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "load-balancer",
                    "Services of type LoadBalancer get addresses",
                    "The API servers of hosted clusters are reached through such Services; without an address creation does not go on.",
                    Documentation.prerequisite("A load balancer is configured, MetalLB for instance"))
            .needing(
                    Need.list(ManagementKinds.IP_ADDRESS_POOL),
                    Need.list(ManagementKinds.L2_ADVERTISEMENT),
                    Need.list(ManagementKinds.BGP_ADVERTISEMENT),
                    Need.list(InfraKinds.SERVICE))
            .fixedBy(Remedy.of(
                    "Install MetalLB, and create an IPAddressPool and an L2Advertisement or BGPAdvertisement."));

    /** An advertisement that selects no pool by name or label announces all of its namespace. */
    private static boolean isAnnounced(Document pool, List<Document> advertisements) {
        return advertisements.stream()
                .filter(each -> each.namespace().equals(pool.namespace()))
                .anyMatch(each -> {
                    List<Document> selectors = each.objects("spec", "ipAddressPoolSelectors");
                    List<?> names = each.list("spec", "ipAddressPools");
                    return names.contains(pool.name())
                            || (names.isEmpty() && selectors.isEmpty())
                            || selectors.stream().anyMatch(selector -> pool.labels()
                                    .entrySet()
                                    .containsAll(selector.texts("matchLabels").entrySet()));
                });
    }

    private static List<CheckResult> withoutPools(CheckSubject subject) {
        for (Document service : subject.all(InfraKinds.SERVICE)) {
            if (service.text("spec", "type").orElse("").equals("LoadBalancer")
                    && !service.list("status", "loadBalancer", "ingress").isEmpty()) {
                ResourceKey key = InfraKinds.SERVICE.in(service.namespace(), service.name());
                return DESCRIPTION.passed(
                        "a Service has got an address, though not from MetalLB",
                        Evidence.of(key, "status.loadBalancer.ingress", "set"));
            }
        }
        boolean installed = subject.serves(ManagementKinds.IP_ADDRESS_POOL);
        return DESCRIPTION.broken(
                installed
                        ? "MetalLB has no IPAddressPool, and no Service has got an address otherwise"
                        : "MetalLB is not installed, and no Service has got an address otherwise",
                new Evidence(ManagementKinds.IP_ADDRESS_POOL.toString(), installed ? "none" : "not served"));
    }

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        List<Document> pools = subject.all(ManagementKinds.IP_ADDRESS_POOL);
        if (pools.isEmpty()) {
            return withoutPools(subject);
        }
        List<Document> announced = Stream.of(ManagementKinds.L2_ADVERTISEMENT, ManagementKinds.BGP_ADVERTISEMENT)
                .flatMap(kind -> subject.all(kind).stream())
                .toList();
        List<Document> usable =
                pools.stream().filter(pool -> isAnnounced(pool, announced)).toList();
        Document shown = usable.isEmpty() ? pools.get(0) : usable.get(0);
        ResourceKey key = ManagementKinds.IP_ADDRESS_POOL.in(shown.namespace(), shown.name());
        Evidence seen = Evidence.of(
                key, "spec.addresses", shown.list("spec", "addresses").toString());
        if (usable.isEmpty()) {
            return DESCRIPTION.broken("no advertisement announces the addresses of " + key, seen);
        }
        return usable.stream().allMatch(pool -> pool.flag("spec", "autoAssign").equals(Optional.of(false)))
                ? DESCRIPTION.doubtful("no pool gives addresses to Services that do not ask for it (autoAssign)", seen)
                : DESCRIPTION.passed("MetalLB gives addresses of " + key, seen);
    }
}
