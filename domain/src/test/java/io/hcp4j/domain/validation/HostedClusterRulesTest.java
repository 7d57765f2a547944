package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.hcp4j.domain.validation.Samples.cluster;
import static io.hcp4j.domain.validation.Samples.problems;
import static io.hcp4j.domain.validation.Samples.problemsOfChange;
import static org.assertj.core.api.Assertions.assertThat;

class HostedClusterRulesTest {
    @Test
    void keepsIdentityOnceGiven() {
        Document given = cluster("infra-1", "infraID");

        assertThat(problemsOfChange(cluster(), given)).isEmpty();
        assertThat(problemsOfChange(given, cluster("infra-2", "infraID")))
                .containsExactly("spec.infraID: infraID is immutable");
        assertThat(problemsOfChange(given, cluster()))
                .containsExactly("spec.infraID: infraID cannot be removed once set");
    }

    @Test
    void comparesWhatTheServerWouldHaveFilledIn() {
        assertThat(problemsOfChange(cluster(), cluster("HighlyAvailable", "controllerAvailabilityPolicy")))
                .isEmpty();
        assertThat(problemsOfChange(cluster(), cluster("SingleReplica", "controllerAvailabilityPolicy")))
                .containsExactly("spec.controllerAvailabilityPolicy: ControllerAvailabilityPolicy is immutable");
    }

    @Test
    void limitsMaps() {
        assertThat(problems(cluster(manyEntries(21), "labels")))
                .containsExactly("spec.labels: Too many: 21: must have at most 20 items");
        assertThat(problems(cluster(manyEntries(21), "nodeSelector")))
                .containsExactly("spec.nodeSelector: nodeSelector map can have at most 20 entries");
        assertThat(problems(cluster(manyEntries(20), "labels"))).isEmpty();
    }

    private static String manyEntries(int count) {
        StringBuilder yaml = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            yaml.append("key").append(i).append(": x, ");
        }
        return yaml.append('}').toString();
    }

    @Test
    void listsWhatAnEnumerationTakes() {
        assertThat(problems(cluster("foo", "olmCatalogPlacement")))
                .containsExactly("spec.olmCatalogPlacement: Unsupported value: \"foo\":"
                        + " supported values: \"management\", \"guest\"");
    }

    @Test
    void judgesUrlsAsTheServerDoes() {
        assertThat(problems(cluster("'https://updates.example.com/graph?a=b'", "updateService")))
                .isEmpty();
        for (String url : new String[] {"updates.example.com", "''", "'https://a b/'", "'https://host:port/'"}) {
            assertThat(problems(cluster(url, "updateService")))
                    .containsExactly("spec.updateService: updateService must be a valid absolute URL");
        }
    }

    @Test
    void wantsNamesThatDnsCanResolve() {
        assertThat(problems(cluster("{baseDomain: example.com}", "dns"))).isEmpty();
        assertThat(problems(cluster("{baseDomain: '@foo'}", "dns")))
                .anyMatch(problem -> problem.startsWith("spec.dns.baseDomain: baseDomain must be a valid domain name"));
        assertThat(problems(cluster("{baseDomain: -foo.Example.com}", "dns")))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("spec.dns.baseDomain: must be a DNS name"));
        assertThat(problems(cluster("a".repeat(64) + ".example.com", "kubeAPIServerDNSName")))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("spec.kubeAPIServerDNSName: must be a DNS name"));
    }

    @Test
    void lengthOfTheControlPlaneNamespaceCounts() {
        Document fits = cluster().with("a".repeat(54), "metadata", "name");
        Document tooLong = cluster().with("a".repeat(55), "metadata", "name");

        assertThat(problems(fits)).isEmpty();
        assertThat(problems(tooLong)).hasSize(1).allMatch(problem -> problem.contains("would have 64 characters"));
    }

    @Test
    void refusesNamesThatBreakOtherNames() {
        assertThat(problems(cluster().with("clusters", "metadata", "name"))).hasSize(1);
        assertThat(problems(cluster().with("a.b", "metadata", "name"))).hasSize(1);
        assertThat(problems(cluster().without("metadata", "name")))
                .containsExactly("metadata.name: Required value: name or generateName is required");
    }

    @Test
    void judgesLabelsAndAnnotations() {
        assertThat(problems(cluster()
                        .with("fine", "metadata", "labels", "example.com/key")
                        .with("any text {}", "metadata", "annotations", "Example.com/Key")))
                .isEmpty();
        assertThat(problems(cluster().with("no spaces", "metadata", "labels", "key")))
                .hasSize(1);
        assertThat(problems(cluster().with("a".repeat(64), "metadata", "labels", "key")))
                .containsExactly("metadata.labels.key: must be no more than 63 bytes");
        assertThat(problems(cluster().with("x", "metadata", "annotations", "a/b/c")))
                .hasSize(1);
    }

    @Test
    void wantsAUsefulEtcdVolume() {
        assertThat(problems(cluster("0Gi", "etcd", "managed", "storage", "persistentVolume", "size")))
                .contains("spec.etcd.managementType: Required value");
        Document etcd = cluster(
                "{managementType: Managed, managed: {storage: {type: PersistentVolume, persistentVolume: {size: 0Gi}}}}",
                "etcd");
        assertThat(problems(etcd))
                .containsExactly(
                        "spec.etcd.managed.storage.persistentVolume.size: must be at least 1Gi for etcd to start");
    }

    @Test
    void etcdSettingsFitTheirType() {
        assertThat(problems(cluster("{managementType: Unmanaged}", "etcd")))
                .containsExactly(
                        "spec.etcd: Only unmanaged configuration must be set when managementType is Unmanaged");
        assertThat(problems(cluster(
                        "{managementType: Unmanaged, unmanaged: {endpoint: 'http://e', tls: {clientSecret: {name: s}}}}",
                        "etcd")))
                .containsExactly("spec.etcd.unmanaged.endpoint: spec.etcd.unmanaged.endpoint in body should match"
                        + " '^https://'");
    }

    @Test
    void tellsNothingOfASnapshotsAddressButItsLength() {
        String url = "https://b.example.com/?signature=" + "s".repeat(1024);
        Document cluster = cluster(
                "{managementType: Managed, managed: {storage: {type: PersistentVolume, restoreSnapshotURL: ['" + url
                        + "']}}}",
                "etcd");

        assertThat(new ManifestValidator().validate(List.of(cluster)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("1057 characters, not shown");
                    assertThat(problem.toString()).doesNotContain("signature");
                });
    }

    @Test
    void capabilitiesAreKnownAndConsistent() {
        assertThat(problems(cluster("{disabled: [Ingress, Console], enabled: [baremetal]}", "capabilities")))
                .isEmpty();
        assertThat(problems(cluster("{disabled: [Ingress]}", "capabilities")))
                .containsExactly("spec.capabilities.disabled: Ingress capability can only be disabled if Console"
                        + " capability is also disabled");
        assertThat(problems(cluster("{disabled: [Console], enabled: [Console]}", "capabilities")))
                .containsExactly(
                        "spec.capabilities.disabled[0]: Capabilities can not be both enabled and disabled at once.");
        assertThat(problems(cluster("{disabled: [Consle]}", "capabilities")))
                .containsExactly("spec.capabilities.disabled[0]: Unsupported value: \"Consle\": supported values:"
                        + " \"ImageRegistry\", \"openshift-samples\", \"Insights\", \"baremetal\", \"Console\","
                        + " \"NodeTuning\", \"Ingress\"");
        assertThat(problemsOfChange(cluster(), cluster("{disabled: [Console]}", "capabilities")))
                .containsExactly("spec.capabilities: Capabilities is immutable."
                        + " Changes might result in unpredictable and disruptive behavior.");
    }

    @Test
    void secretEncryptionStays() {
        Document encrypted = cluster("{type: aescbc, aescbc: {activeKey: {name: k}}}", "secretEncryption");

        assertThat(problems(encrypted)).isEmpty();
        assertThat(problemsOfChange(encrypted, cluster()))
                .containsExactly("spec.secretEncryption: secretEncryption cannot be removed once configured");
    }

    @Test
    void wantsAnEtcdVolumeThatHoldsSomething() {
        String[] size = {"etcd", "managed", "storage", "persistentVolume", "size"};

        assertThat(problems(etcd("'4'")))
                .containsExactly(
                        "spec." + String.join(".", size) + ": is 4 bytes, and must be at least 1Gi for etcd to start");
        assertThat(problems(etcd("5Ki"))).hasSize(1);
        assertThat(problems(etcd("4Gi"))).isEmpty();
    }

    @Test
    void refusesASourceWithoutMirrors() {
        assertThat(problems(cluster("[{source: a.example.com}]", "imageContentSources")))
                .containsExactly("spec.imageContentSources[0].mirrors: a source without mirrors has no effect");
        assertThat(problems(cluster("[{source: a.example.com, mirrors: [b.example.com]}]", "imageContentSources")))
                .isEmpty();
    }

    private static Document etcd(String size) {
        return cluster(
                "{managementType: Managed, managed: {storage: {type: PersistentVolume, persistentVolume: {size: " + size
                        + "}}}}",
                "etcd");
    }
}
