package io.hcp4j.it.explain;

import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPlaneCausesIT extends ExplainCauses {
    private static final ResourceKey USUAL_CLASS = InfraKinds.STORAGE_CLASS.named("sandbox-block");
    private static final ResourceKind QUOTA = ResourceKind.namespaced("", "v1", "ResourceQuota", "resourcequotas");

    @Test
    void aReleaseImageThatIsNowhere() {
        create("unreleased", "--release-image=registry.example.com/does-not-exist:4.19.3-x86_64");

        firstCauseOf("unreleased", CauseKind.RELEASE_IMAGE);
    }

    @Test
    void aPullSecretThatTheRegistryRejects() {
        create("rejected", "--release-image=registry.example.com/access-denied:4.19.3-x86_64");

        firstCauseOf("rejected", CauseKind.PULL_SECRET);
    }

    @Test
    void aPullSecretThatIsGone() {
        hosted("secretless");
        world.management()
                .delete(WellKnownKinds.SECRET.in("clusters", "secretless-pull-secret"), DeleteOptions.defaults());
        // Nobody watches Secrets for this.
        change(
                HypershiftKinds.HOSTED_CLUSTER.in("clusters", "secretless"),
                Document.empty().with("now", "metadata", "annotations", "looked-at"));

        firstCauseOf("secretless", CauseKind.PULL_SECRET);
    }

    @Test
    void anEtcdWithoutItsStorageClass() {
        create("classless", "--etcd-storage-class=no-such-class", "--skip-infra-checks=etcd-storage-class");

        firstCauseOf("classless", CauseKind.ETCD_STORAGE);
    }

    @Test
    void anEtcdWithoutAnyStorageClass() {
        usualClass("false");
        try {
            create("homeless");

            firstCauseOf("homeless", CauseKind.ETCD_STORAGE);
        } finally {
            usualClass("true");
        }
    }

    @Test
    void aControlPlaneThatFindsNoRoom() {
        cordon(true);
        try {
            create("cordoned");

            firstCauseOf("cordoned", CauseKind.INSUFFICIENT_CAPACITY);
        } finally {
            cordon(false);
        }
    }

    @Test
    void aRouteThatTheRouterDoesNotAdmit() {
        hosted("unrouted");
        ResourceKey router = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        wildcards(router, "WildcardsDisallowed");
        try {
            // The router looks at a route again when it changes.
            world.management().list(ListQuery.in(InfraKinds.ROUTE, "clusters-unrouted")).items().stream()
                    .filter(route ->
                            route.text("spec", "wildcardPolicy").orElse("").equals("Subdomain"))
                    .forEach(route -> change(
                            InfraKinds.ROUTE.in(route.namespace(), route.name()),
                            Document.empty().with("now", "metadata", "annotations", "looked-at")));

            firstCauseOf("unrouted", CauseKind.ROUTE);
        } finally {
            wildcards(router, "WildcardsAllowed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "UNKNOWN"})
    void aCertificateThatIsOverOrNotTrusted(ServerCertificate certificate) {
        String name = "certificate-" + certificate.name().toLowerCase(Locale.ROOT);
        hosted(name);
        try (WebServer impostor = WebServer.with(certificate)) {
            // HyperShift's kubeconfig, but for the server: the sandbox's own servers have certificates that are well.
            String authority = Base64.getEncoder()
                    .encodeToString(ServerCertificate.authority().getBytes(StandardCharsets.UTF_8));
            editSecret(
                    name + "-admin-kubeconfig", text -> text.replaceAll("server: .*", "server: " + impostor.address())
                            .replaceAll("certificate-authority-data: .*", "certificate-authority-data: " + authority));

            firstCauseOf(name, CauseKind.CERTIFICATE);
        }
    }

    @Test
    void aQuotaThatLeavesNoRoom() {
        hosted("crowded");
        String namespace = "clusters-crowded";
        world.management()
                .create(
                        QUOTA,
                        object(QUOTA.in(namespace, "compute")).with("8", "spec", "hard", "requests.cpu"),
                        SOMEBODY);
        // The sandbox keeps no quotas; this is what the controller of a Deployment says where one is kept.
        ResourceKey event = WellKnownKinds.EVENT.in(namespace, "kube-apiserver-5d9f.1");
        world.management()
                .create(
                        event.kind(),
                        object(event)
                                .with(
                                        Map.of(
                                                "apiVersion",
                                                "apps/v1",
                                                "kind",
                                                "ReplicaSet",
                                                "namespace",
                                                namespace,
                                                "name",
                                                "kube-apiserver-5d9f"),
                                        "involvedObject")
                                .with("Warning", "type")
                                .with("FailedCreate", "reason")
                                .with(
                                        "Error creating: pods \"kube-apiserver-5d9f-x2x4z\" is forbidden: exceeded quota: compute, requested: requests.cpu=1, used: requests.cpu=8, limited: requests.cpu=8",
                                        "message"),
                        SOMEBODY);

        firstCauseOf("crowded", CauseKind.QUOTA);
    }

    @Test
    void aConfigurationThatNamesNothing() {
        hosted("misconfigured");
        change(
                HypershiftKinds.HOSTED_CLUSTER.in("clusters", "misconfigured"),
                Document.empty()
                        .with(
                                List.of(Map.of(
                                        "names",
                                        List.of("api.example.com"),
                                        "servingCertificate",
                                        Map.of("name", "no-such-secret"))),
                                "spec",
                                "configuration",
                                "apiServer",
                                "servingCerts",
                                "namedCertificates"));

        firstCauseOf("misconfigured", CauseKind.CONFIGURATION);
    }

    private static void usualClass(String usual) {
        change(
                USUAL_CLASS,
                Document.empty().with(usual, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class"));
    }

    private static void cordon(boolean cordoned) {
        world.management()
                .list(ListQuery.everywhere(InfraKinds.NODE))
                .items()
                .forEach(node -> change(
                        InfraKinds.NODE.named(node.name()), Document.empty().with(cordoned, "spec", "unschedulable")));
    }

    private static void wildcards(ResourceKey router, String policy) {
        change(router, Document.empty().with(policy, "spec", "routeAdmission", "wildcardPolicy"));
    }
}
