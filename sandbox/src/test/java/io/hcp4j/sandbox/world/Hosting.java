package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hosted clusters as a user makes them on a management cluster, and looks at them. */
final class Hosting {
    static final WriteOptions USER = WriteOptions.by("user");

    static final String IMAGE = image("4.20.4");

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final ClusterApi management;

    Hosting(ClusterApi management) {
        this.management = management;
    }

    /** One whose applications are reached through the management cluster. */
    static Document passthrough(String name) {
        return cluster(name).with(true, "spec", "platform", "kubevirt", "baseDomainPassthrough");
    }

    /** One with a domain of its own. */
    static Document withDomain(String name, String baseDomain) {
        return cluster(name)
                .with(Map.of(), "spec", "platform", "kubevirt")
                .with(baseDomain, "spec", "dns", "baseDomain");
    }

    /** Creates one, its pull secret, and a pool of nodes. */
    void create(Document cluster, int replicas) {
        String name = cluster.name();
        management.create(WellKnownKinds.SECRET, pullSecret(name), USER);
        management.create(Kinds.HOSTED_CLUSTER, cluster, USER);
        management.create(Kinds.NODE_POOL, pool(name, name, replicas), USER);
    }

    /** The pull secret of a cluster. */
    static Document pullSecret(String cluster) {
        return object("v1", "Secret", cluster + "-pull-secret")
                .with(Map.of(".dockerconfigjson", "{\"auths\":{}}"), "stringData");
    }

    /** A pool of nodes for one. */
    static Document pool(String name, String cluster, int replicas) {
        return object("hypershift.openshift.io/v1beta1", "NodePool", name)
                .with(cluster, "spec", "clusterName")
                .with(replicas, "spec", "replicas")
                .with(IMAGE, "spec", "release", "image")
                .with("Replace", "spec", "management", "upgradeType")
                .with("KubeVirt", "spec", "platform", "type")
                .with(Map.of("cores", 2, "memory", "4Gi"), "spec", "platform", "kubevirt", "compute");
    }

    Document get(String name) {
        return management.get(Kinds.HOSTED_CLUSTER.in("clusters", name)).orElseThrow();
    }

    /** What the column PROGRESS shows. */
    String progress(String name) {
        return newest(get(name));
    }

    /** The state of the newest version of a cluster; "" for none. */
    static String newest(Document cluster) {
        return cluster.objects("status", "version", "history").stream()
                .findFirst()
                .flatMap(entry -> entry.text("state"))
                .orElse("");
    }

    /** The Secret with the kubeconfig of a cluster, once it names one. */
    String awaitKubeconfig(String name) {
        return Eventually.gives("a kubeconfig", TIMEOUT, () -> get(name)
                .text("status", "kubeconfig", "name")
                .orElse(null));
    }

    /** The guest, by the kubeconfig that its HostedCluster names, once it does. */
    ClusterApi guest(String name) {
        String secret = awaitKubeconfig(name);
        return open(
                decoded(
                        management
                                .get(WellKnownKinds.SECRET.in("clusters", secret))
                                .orElseThrow(),
                        "kubeconfig"),
                name);
    }

    static ClusterApi open(String kubeconfig, String source) {
        return new Fabric8Connector().open(KubeconfigText.parse(kubeconfig, source), ConnectionOptions.defaults());
    }

    static String decoded(Document secret, String key) {
        return new String(Base64.getDecoder().decode(secret.text("data", key).orElseThrow()), StandardCharsets.UTF_8);
    }

    /** Status and message of a condition. */
    static String condition(Document object, String type) {
        return find(object, type)
                .map(each -> each.text("status").orElse("") + " "
                        + each.text("message").orElse(""))
                .orElse("");
    }

    static Optional<Document> find(Document object, String type) {
        return object.objects("status", "conditions").stream()
                .filter(each -> each.text("type").orElse("").equals(type))
                .findFirst();
    }

    /** The node port of a port of a Service. */
    static long nodePort(Document service, String name) {
        return service.objects("spec", "ports").stream()
                .filter(port -> port.text("name").orElse("").equals(name))
                .findFirst()
                .flatMap(port -> port.number("nodePort"))
                .orElseThrow();
    }

    /** What changes a cluster or a pool to another release. */
    static Document release(String version) {
        return Document.empty().with(image(version), "spec", "release", "image");
    }

    private static String image(String version) {
        return "quay.io/openshift-release-dev/ocp-release:" + version + "-multi";
    }

    static Document object(String apiVersion, String kind, String name) {
        return Document.empty()
                .with(apiVersion, "apiVersion")
                .with(kind, "kind")
                .with(name, "metadata", "name")
                .with("clusters", "metadata", "namespace");
    }

    private static Document cluster(String name) {
        Document strategy = Document.empty().with("Route", "type");
        return object("hypershift.openshift.io/v1beta1", "HostedCluster", name)
                .with(IMAGE, "spec", "release", "image")
                .with(name + "-pull-secret", "spec", "pullSecret", "name")
                .with("KubeVirt", "spec", "platform", "type")
                .with("Managed", "spec", "etcd", "managementType")
                .with("PersistentVolume", "spec", "etcd", "managed", "storage", "type")
                .with("8Gi", "spec", "etcd", "managed", "storage", "persistentVolume", "size")
                .with(
                        List.of(
                                service("APIServer", Document.empty().with("LoadBalancer", "type")),
                                service("Ignition", strategy),
                                service("Konnectivity", strategy),
                                service("OAuthServer", strategy)),
                        "spec",
                        "services");
    }

    private static Document service(String service, Document strategy) {
        return Document.empty().with(service, "service").with(strategy, "servicePublishingStrategy");
    }
}
