package io.hcp4j.it.infra;

import io.hcp4j.domain.placement.InfraRight;
import io.hcp4j.domain.placement.InfraRights;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** {@code infra prepare}: the account that it makes may do what the reference names, and nothing besides. */
class InfraAccountIT {
    private static ApiServer infra;
    private static TokenFiller filler;
    private static AllObjects all;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        infra = ApiServer.require(InfraAccountIT.class);
        filler = TokenFiller.of(infra);
        all = new AllObjects(infra);
    }

    @AfterAll
    static void stop() {
        filler.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void itsRightsSufficeAndAreNoMore(String client) throws IOException {
        String namespace = infra.freshNamespace();
        Finished prepared = prepare(client, namespace);

        assertThat(prepared.exit()).as(prepared.err()).isZero();
        try (ClusterApi account = account()) {
            for (InfraRight right : InfraRights.IN_NAMESPACE) {
                right.used().forEach(verb -> assertThat(account.review(right.accessReview(verb, namespace))
                                .allowed())
                        .as(verb + " " + right)
                        .isTrue());
            }
            assertThat(account.review(InfraRights.EVERYWHERE.accessReview("get", ""))
                            .allowed())
                    .isTrue();
            denied(namespace)
                    .forEach(question -> assertThat(account.review(question).allowed())
                            .as(question.toString())
                            .isFalse());
            Document object = Document.of(Map.of("metadata", Map.of("name", "probe", "namespace", namespace)));
            account.create(WellKnownKinds.SECRET, object, WriteOptions.by("test"));
            HcpException refusal = catchThrowableOfType(
                    HcpException.class,
                    () -> account.create(WellKnownKinds.CONFIG_MAP, object, WriteOptions.by("test")));
            assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("account"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void makingItTwiceIsMakingItOnce(String client) throws IOException {
        String namespace = infra.freshNamespace() + "-new";
        Finished first = prepare(client, namespace);
        String kubeconfig = Files.readString(home.resolve("account"));
        Map<String, Document> before = all.now();

        Finished second = prepare(client, namespace);

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("namespace/" + namespace + " created", "secret/example-infra-token-1 created");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.out()).doesNotContain("created", "configured").contains("unchanged");
        assertThat(Files.readString(home.resolve("account"))).isEqualTo(kubeconfig);
        assertThat(all.now()).isEqualTo(before);
        infra.send("DELETE", "/api/v1/namespaces/" + namespace, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aFileOfSomebodyElseIsNotReplacedAndNothingMade(String client) throws IOException {
        String namespace = infra.freshNamespace();
        Path theirs = Hcp4j.in(home).file("account", "kind: Config\n");
        infra.adminLogin();
        Map<String, Document> before = all.now();

        Finished refused = prepare(client, namespace);

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("account exists and has other contents", "--overwrite");
        assertThat(all.now()).isEqualTo(before);
        Files.delete(theirs);
        Files.createDirectory(theirs);
        assertThat(prepare(client, namespace).err()).contains("account cannot be written: it is a folder");
        assertThat(all.now()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whoIsNoAdministratorMakesNothing(String client) {
        String namespace = infra.freshNamespace();
        Hcp4j user = Hcp4j.in(home).on(infra.admin(), client);
        Path stranger = user.file("stranger", KubeconfigText.of(infra.endpoint().as(infra.user("no-admin", ""))));
        Map<String, Document> before = all.now();

        Finished refused = user.run(words(stranger, namespace));

        assertThat(refused.exit()).as(refused.err()).isEqualTo(5);
        assertThat(refused.err()).contains("infrastructure cluster: ");
        assertThat(all.now()).isEqualTo(before);
        assertThat(home.resolve("account")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void renderingAsksNobodyAndShowsNoToken(String client) {
        Hcp4j user = Hcp4j.in(home).on(infra.admin(), client);
        List<String> words = Stream.concat(words(user.file("nothing", ""), "machines").stream(), Stream.of("--render"))
                .toList();

        Finished rendered = user.run(words);

        assertThat(rendered.exit()).as(rendered.err()).isZero();
        assertThat(rendered.out())
                .contains(
                        "kind: ServiceAccount",
                        "kind: RoleBinding",
                        "kind: ClusterRole\n",
                        "virtualmachines/finalizers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void removingItDeletesWhatWasMadeAndNothingElse(String client) {
        String namespace = infra.freshNamespace();
        infra.adminLogin();
        Map<String, Document> before = all.now();
        assertThat(prepare(client, namespace).exit()).isZero();

        Finished planned = remove(client, namespace, "--dry-run=server");
        Finished unasked = remove(client, namespace);
        Map<String, Document> prepared = all.now();
        Finished removed = remove(client, namespace, "--yes");
        Finished again = remove(client, namespace, "--yes");

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out()).contains("serviceaccount/example-infra deleted (server dry run)\n");
        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains("  Secret " + namespace + "/example-infra-token-1\n", "--yes");
        assertThat(prepared).hasSizeGreaterThan(before.size());
        assertThat(removed.exit()).as(removed.err()).isZero();
        assertThat(removed.out()).isEqualTo(planned.out().replace(" (server dry run)", ""));
        assertThat(removed.err()).endsWith("namespace " + namespace + " stays, with what else is in it\n");
        assertThat(all.now()).isEqualTo(before);
        assertThat(again)
                .isEqualTo(new Finished(
                        0, "", "nothing is left of the account of example in namespace " + namespace + "\n"));
    }

    private Finished remove(String client, String namespace, String... flags) {
        Hcp4j user = Hcp4j.in(home).on(infra.admin(), client);
        Path admin = user.file("admin", KubeconfigText.of(infra.admin()));
        return user.run(Stream.concat(
                        Stream.of(
                                "infra",
                                "remove",
                                "--name=example",
                                "--infra-namespace=" + namespace,
                                "--infra-kubeconfig-file=" + admin),
                        Stream.of(flags))
                .toList());
    }

    private Finished prepare(String client, String namespace) {
        Hcp4j user = Hcp4j.in(home).on(infra.admin(), client);
        Finished prepared = user.run(words(user.file("admin", KubeconfigText.of(infra.admin())), namespace));
        try {
            String token = Files.isRegularFile(home.resolve("account"))
                    ? Files.readString(home.resolve("account"))
                            .replaceAll("(?s).*token: ", "")
                            .strip()
                    : "nothing";
            assertThat(prepared.out() + prepared.err()).doesNotContain(token);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return prepared;
    }

    private List<String> words(Path admin, String namespace) {
        return List.of(
                "infra",
                "prepare",
                "--name=example",
                "--infra-namespace=" + namespace,
                "--infra-kubeconfig-file=" + admin,
                "--output=" + home.resolve("account"),
                "-vv");
    }

    private ClusterApi account() {
        return new Fabric8Connector()
                .open(
                        FileKubeconfigLoader.ofThisProcess()
                                .load(new KubeconfigSource.File(home.resolve("account"), "")),
                        ConnectionOptions.defaults());
    }

    /** Near what is allowed: other verbs, other resources, other namespaces, more rights. */
    private static List<AccessReview> denied(String namespace) {
        return List.of(
                question("list", "", "persistentvolumeclaims", namespace),
                question("create", "", "persistentvolumeclaims", namespace),
                question("delete", "", "persistentvolumeclaims", namespace),
                question("delete", "", "events", namespace),
                question("list", "", "events", "default"),
                question("list", "snapshot.storage.k8s.io", "volumesnapshots", namespace),
                question("patch", "snapshot.storage.k8s.io", "volumesnapshots", namespace),
                question("get", "", "pods", namespace),
                question("create", "", "pods", namespace),
                question("get", "", "configmaps", namespace),
                question("create", "apps", "deployments", namespace),
                question("create", "", "serviceaccounts", namespace),
                question("create", "rbac.authorization.k8s.io", "roles", namespace),
                question("bind", "rbac.authorization.k8s.io", "roles", namespace),
                question("update", "rbac.authorization.k8s.io", "rolebindings", namespace),
                question("get", "kubevirt.io", "kubevirts", namespace),
                question("get", "", "secrets", "kube-system"),
                question("get", "", "secrets", ""),
                question("list", "kubevirt.io", "virtualmachines", "default"),
                question("delete", "", "namespaces", namespace),
                question("create", "", "namespaces", ""),
                question("list", "", "nodes", ""),
                question("list", "config.openshift.io", "networks", ""),
                question("update", "config.openshift.io", "networks", ""),
                question("get", "storage.k8s.io", "storageclasses", ""),
                question("impersonate", "", "users", ""));
    }

    private static AccessReview question(String verb, String group, String resource, String namespace) {
        return new AccessReview(verb, group, resource, "", namespace, "");
    }
}
