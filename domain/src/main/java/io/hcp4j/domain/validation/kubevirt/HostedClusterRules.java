package io.hcp4j.domain.validation.kubevirt;

import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.syntax.Names;
import io.hcp4j.ports.document.Quantity;

/** A HostedCluster's own fields: names under which it is to be found, references, etcd. */
final class HostedClusterRules {
    private static final String NOT_A_DOMAIN =
            "must be a DNS name that can be resolved: labels of at most 63 lower case"
                    + " alphanumeric characters or '-', not starting or ending with '-'";

    private static final Quantity SMALLEST_ETCD_VOLUME = Quantity.parse("1Gi");

    private HostedClusterRules() {}

    static void check(Node spec) {
        domain(spec, "dns", "baseDomain");
        domain(spec, "dns", "baseDomainPrefix");
        domain(spec, "kubeAPIServerDNSName");
        if (spec.has("pullSecret") && spec.text("pullSecret", "name").isEmpty()) {
            spec.reportField("Required value", "the name of a Secret in the same namespace", "pullSecret", "name");
        }
        MetadataRules.checkLabels(spec, "labels");
        MetadataRules.checkLabels(spec, "nodeSelector");
        mirrors(spec);
        SmallestSizes.check(
                spec,
                SMALLEST_ETCD_VOLUME,
                " for etcd to start",
                "etcd",
                "managed",
                "storage",
                "persistentVolume",
                "size");
    }

    private static void domain(Node spec, String... field) {
        String name = spec.text(field);
        if (!name.isEmpty() && !Names.isResolvableDomain(name)) {
            spec.reportField(NOT_A_DOMAIN, "a name such as example.com", field);
        }
    }

    private static void mirrors(Node spec) {
        for (Node source : spec.objects("imageContentSources")) {
            if (!source.text("source").isEmpty() && source.list("mirrors").isEmpty()) {
                source.reportField("a source without mirrors has no effect", "one mirror or more", "mirrors");
            }
        }
    }
}
