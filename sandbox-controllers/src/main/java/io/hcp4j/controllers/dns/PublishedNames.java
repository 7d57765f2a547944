package io.hcp4j.controllers.dns;

import com.google.common.base.Splitter;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Record;

/** Publishes the names that objects of one cluster ask for in the DNS, as external-dns and the owner of the domains do. */
final class PublishedNames implements Reconciler {
    private static final Splitter COMMA = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final String ANNOTATION = "external-dns.alpha.kubernetes.io/";

    private final CachedCluster cluster;
    private final Names names;
    private final ObjectWriter writer;

    PublishedNames(CachedCluster cluster, Names names) {
        this.cluster = cluster;
        this.names = names;
        this.writer = new ObjectWriter(cluster, "external-dns");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key);
        names.put(cluster.name(), key, found.map(object -> of(key, object)).orElse(Contribution.NOTHING));
        if (key.kind().equals(Kinds.DNS_ENDPOINT)) {
            found.ifPresent(endpoint -> writer.status(
                    key.kind(),
                    endpoint,
                    Document.empty()
                            .with(endpoint.number("metadata", "generation").orElse(1L), "observedGeneration")));
        }
        return ReconcileResult.done();
    }

    private Contribution of(ResourceKey key, Document object) {
        if (key.kind().equals(CoreKinds.SERVICE)) {
            return Contribution.of(ofService(object));
        }
        if (key.kind().equals(Kinds.DNS_ENDPOINT)) {
            return Contribution.of(object.objects("spec", "endpoints").stream()
                    .flatMap(PublishedNames::ofEndpoint)
                    .toList());
        }
        if (key.kind().equals(Kinds.HOSTED_CLUSTER)) {
            return new Contribution(
                    object.text("spec", "dns", "baseDomain").flatMap(Records::name).stream()
                            .toList(),
                    List.of());
        }
        return ofCluster();
    }

    private static Stream<Record> ofEndpoint(Document endpoint) {
        String type = endpoint.text("recordType").orElse("A");
        long ttl = endpoint.number("recordTTL").filter(given -> given > 0).orElse(Records.TTL);
        List<String> targets =
                endpoint.list("targets").stream().map(String::valueOf).toList();
        return Records.of(endpoint.text("dnsName").orElse(""), targets, ttl).stream()
                .filter(record -> record.getType() == Records.type(type));
    }

    private static List<Record> ofService(Document service) {
        if (!service.text("spec", "type").orElse("").equals("LoadBalancer")) {
            return List.of();
        }
        List<String> balancers = service.objects("status", "loadBalancer", "ingress").stream()
                .flatMap(each -> each.text("hostname").or(() -> each.text("ip")).stream())
                .toList();
        List<String> asked = COMMA.splitToList(service.annotations().getOrDefault(ANNOTATION + "target", ""));
        String ttl = service.annotations().getOrDefault(ANNOTATION + "ttl", "");
        return COMMA.splitToStream(service.annotations().getOrDefault(ANNOTATION + "hostname", ""))
                .flatMap(name -> Records.of(
                        name,
                        asked.isEmpty() ? balancers : asked,
                        ttl.matches("[1-9][0-9]{0,8}") ? Long.parseLong(ttl) : Records.TTL)
                        .stream())
                .toList();
    }

    /** The names that the installer of this cluster created for it: of its API server and its router. */
    private Contribution ofCluster() {
        Document platform = cluster.get(Kinds.INFRASTRUCTURE.named("cluster"))
                .flatMap(infrastructure -> infrastructure.object("status", "platformStatus", "baremetal"))
                .orElse(Document.empty());
        String base = cluster.get(Kinds.DNS.named("cluster"))
                .flatMap(dns -> dns.text("spec", "baseDomain"))
                .orElse("");
        String apps = cluster.get(Kinds.INGRESS.named("cluster"))
                .flatMap(ingress -> ingress.text("spec", "domain"))
                .orElse("");
        List<String> api = texts(platform, "apiServerInternalIPs");
        List<String> router = texts(platform, "ingressIPs");
        return new Contribution(
                Records.name(base).stream().toList(),
                Stream.of(
                                base.isEmpty() ? List.<Record>of() : Records.of("api." + base, api, Records.TTL),
                                base.isEmpty() ? List.<Record>of() : Records.of("api-int." + base, api, Records.TTL),
                                apps.isEmpty() ? List.<Record>of() : Records.of("*." + apps, router, Records.TTL))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> texts(Document object, String field) {
        return object.list(field).stream().map(String::valueOf).toList();
    }
}
