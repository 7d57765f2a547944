package io.hcp4j.domain.manifest.export;

import io.hcp4j.domain.manifest.Manifests;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ServerPopulatedFieldsTest {
    private static final Document WANTED = Document.empty()
            .with("HostedCluster", "kind")
            .with(Map.of("name", "example", "namespace", "clusters"), "metadata")
            .with("example-abcde", "spec", "infraID")
            .with(true, "spec", "platform", "kubevirt", "baseDomainPassthrough");

    @Test
    void whatTheServerAndHyperShiftWriteGoes() {
        Document filled = WANTED.with("1", "metadata", "uid")
                .with("2", "metadata", "resourceVersion")
                .with(3, "metadata", "generation")
                .with("2030-01-01T00:00:00Z", "metadata", "creationTimestamp")
                .with(List.of("hypershift.openshift.io/finalizer"), "metadata", "finalizers")
                .with(List.of(Map.of("manager", "hcp4j")), "metadata", "managedFields")
                .with(List.of(Map.of("kind", "HostedCluster")), "metadata", "ownerReferences")
                .with("true", "metadata", "annotations", "hypershift.openshift.io/HasBeenAvailable")
                .with("{}", "metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration")
                .with("1a2b", "metadata", "annotations", "hypershift.openshift.io/nodePoolCurrentConfig")
                .with("true", "metadata", "annotations", "referenced-resource.hypershift.openshift.io/example")
                .with("4f", "spec", "clusterID")
                .with("https://kubernetes.default.svc", "spec", "issuerURL")
                .with("abc", "spec", "platform", "kubevirt", "generateID")
                .with("apps.management.example.com", "spec", "dns", "baseDomain")
                .with(Map.of("conditions", List.of()), "status");

        assertThat(ServerPopulatedFields.without(filled)).isEqualTo(WANTED);
    }

    /** Clients that write the API's Go types set it; a file says nothing by it, and could not be applied twice. */
    @Test
    void emptyFieldsThatMeanNothingGo() {
        Document wanted = WANTED.with("hypershift.openshift.io/v1beta1", "apiVersion");

        assertThat(ServerPopulatedFields.without(wanted.with("", "spec", "sshKey", "name")))
                .isEqualTo(wanted);
        assertThat(ServerPopulatedFields.without(wanted.with("key", "spec", "sshKey", "name"))
                        .text("spec", "sshKey", "name"))
                .contains("key");
    }

    @Test
    void whatDeployersMarkTheirObjectsWithGoes() {
        Document marked = WANTED.with(
                        "shop:hypershift.openshift.io/HostedCluster:a/b",
                        "metadata",
                        "annotations",
                        "argocd.argoproj.io/tracking-id")
                .with("a1", "metadata", "annotations", "argocd.argoproj.io/installation-id")
                .with("shop", "metadata", "annotations", "meta.helm.sh/release-name")
                .with("shops", "metadata", "annotations", "meta.helm.sh/release-namespace")
                .with("x", "metadata", "annotations", "objectset.rio.cattle.io/id")
                .with("Helm", "metadata", "labels", "app.kubernetes.io/managed-by")
                .with("shop", "metadata", "labels", "app.kubernetes.io/instance")
                .with("shop", "metadata", "labels", "helm.toolkit.fluxcd.io/name")
                .with("nightly", "metadata", "labels", "velero.io/backup-name")
                .with("again", "metadata", "labels", "velero.io/restore-name");

        assertThat(ServerPopulatedFields.without(marked)).isEqualTo(WANTED);
    }

    @Test
    void aLabelThatChartsHaveTooGoesOnlyWithAnotherMark() {
        Document labelled = WANTED.with("shop", "metadata", "labels", "app.kubernetes.io/instance")
                .with("me", "metadata", "labels", "app.kubernetes.io/managed-by");
        Document waved = labelled.with("3", "metadata", "annotations", "argocd.argoproj.io/sync-wave");
        Document applied = labelled.with(List.of(Map.of("manager", "argocd-controller")), "metadata", "managedFields");

        assertThat(ServerPopulatedFields.without(labelled)).isEqualTo(labelled);
        assertThat(ServerPopulatedFields.without(waved))
                .isEqualTo(waved.without("metadata", "labels", "app.kubernetes.io/instance"));
        assertThat(ServerPopulatedFields.without(applied))
                .isEqualTo(labelled.without("metadata", "labels", "app.kubernetes.io/instance"));
    }

    @Test
    void whatPeopleWriteStays() {
        Document wanted = WANTED.with("https://issuer.example.com", "spec", "issuerURL")
                .with("[]", "metadata", "annotations", "hypershift.openshift.io/kubevirt-vm-jsonpatch")
                .with("a", "metadata", "labels", "team")
                .with(false, "spec", "platform", "kubevirt", "baseDomainPassthrough")
                .with("example.com", "spec", "dns", "baseDomain");

        assertThat(ServerPopulatedFields.without(wanted)).isEqualTo(wanted);
    }

    @Test
    void aDomainThatTheRestOfItsBlockNeedsStays() {
        Document wanted = WANTED.with("example.com", "spec", "dns", "baseDomain")
                .with("prefix", "spec", "dns", "baseDomainPrefix");

        assertThat(ServerPopulatedFields.without(wanted)).isEqualTo(wanted);
    }

    @Test
    void aReferenceToASecretNamesItsKeysAndHoldsNoneOfThem() {
        Document secret = Document.empty()
                .with("Secret", "kind")
                .with("example", "metadata", "name")
                .with("planted", "data", "b")
                .with("planted", "data", "a")
                .with("Opaque", "type")
                .with(true, "immutable");

        Document reference = SecretPlaceholder.to(secret);

        assertThat(reference.asMap().toString()).doesNotContain("planted");
        assertThat(reference.annotations())
                .containsEntry("hcp4j.io/data-left-out", "a,b")
                .containsEntry("argocd.argoproj.io/hook", "Skip")
                .containsEntry("kustomize.toolkit.fluxcd.io/reconcile", "disabled");
        assertThat(reference.text("type")).contains("Opaque");
        assertThat(reference.has("immutable")).isFalse();
        assertThat(Manifests.of(List.of(reference.with("v1", "apiVersion")), "clusters")
                        .get(0)
                        .redacted())
                .isTrue();
    }
}
