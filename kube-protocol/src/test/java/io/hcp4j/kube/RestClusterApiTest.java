package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.AccessReviewResult;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.ServerVersion;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestClusterApiTest {
    private static final String POOLS = "/apis/hypershift.openshift.io/v1beta1/namespaces/clusters/nodepools";

    private final ScriptedServer server = new ScriptedServer();
    private final RestClusterApi api = new RestClusterApi(
            server, ScriptedServer.KUBECONFIG, ConnectionOptions.defaults(), new RecordedBackoffClock());

    @Test
    void readsAnObject() {
        server.answers(200, Sample.pool("example", "7"));

        assertThat(api.get(Sample.KEY)).contains(Document.of(Sample.pool("example", "7")));
        assertThat(server.lastRequest().method()).isEqualTo("GET");
        assertThat(server.lastRequest().path()).isEqualTo(POOLS + "/example");
    }

    @Test
    void encodesNamesAndKeepsThemFromEscaping() {
        ResourceKind role =
                ResourceKind.clusterScoped("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles");
        server.answers(200, Map.of());
        api.get(role.named("system:a/b c?d"));

        assertThat(server.lastRequest().path())
                .isEqualTo("/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Aa%2Fb%20c%3Fd");
        assertThat(catchThrowableOfType(HcpException.class, () -> api.get(role.named("..")))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void readsAListPageByPageAndSaysWhatItsItemsAre() {
        server.answers(
                200,
                Map.of(
                        "metadata", Map.of("resourceVersion", "9", "continue", "more"),
                        "items", List.of(Map.of("metadata", Map.of("name", "a")))));
        ListQuery query = ListQuery.in(Sample.POOL, "clusters")
                .withLabels("a=b")
                .withFields("c=d")
                .withLimit(1);

        Page page = api.list(query.continuedFrom("here"));

        assertThat(page.resourceVersion()).isEqualTo("9");
        assertThat(page.items()).extracting(Document::kind).containsExactly("NodePool");
        assertThat(page.items()).extracting(Document::apiVersion).containsExactly("hypershift.openshift.io/v1beta1");
        assertThat(page.next(query))
                .hasValueSatisfying(next -> assertThat(next.continueToken()).isEqualTo("more"));
        assertThat(server.lastRequest().path()).isEqualTo(POOLS);
        assertThat(server.lastRequest().query())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("labelSelector", "a=b", "fieldSelector", "c=d", "limit", "1", "continue", "here"));
    }

    @Test
    void listsTheCoreGroupEverywhere() {
        server.answers(200, Map.of("items", List.of()));
        api.list(ListQuery.everywhere(WellKnownKinds.SECRET));

        assertThat(server.lastRequest().path()).isEqualTo("/api/v1/secrets");
    }

    @Test
    void createsStrictly() {
        server.answers(201, Sample.pool("example", "1"));
        api.create(Sample.POOL, Sample.OBJECT, WriteOptions.by("me").withDryRun(true));

        RestRequest sent = server.lastRequest();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.path()).isEqualTo(POOLS);
        assertThat(sent.query()).isEqualTo(Map.of("fieldManager", "me", "dryRun", "All", "fieldValidation", "Strict"));
        assertThat(sent.contentType()).isEqualTo("application/json");
        assertThat(sent.body())
                .isEqualTo(Sample.OBJECT
                        .with("hypershift.openshift.io/v1beta1", "apiVersion")
                        .with("NodePool", "kind")
                        .asMap());
    }

    @Test
    void createsUnderANameOfTheServersMaking() {
        Document unnamed = Document.of(Map.of("metadata", Map.of("generateName", "np-", "namespace", "clusters")));
        server.refuses(422, "Invalid", "no");

        HcpException failure =
                catchThrowableOfType(HcpException.class, () -> api.create(Sample.POOL, unnamed, WriteOptions.by("me")));

        assertThat(failure).hasMessageStartingWith("cannot create NodePool clusters/np-*: ");
        assertThat(failure.key()).isEmpty();
    }

    @Test
    void refusesToWriteWhatHasNoPlace() {
        Document nowhere = Sample.OBJECT.without("metadata", "namespace");
        Document nameless = Sample.OBJECT.without("metadata", "name");

        assertThat(catchThrowableOfType(
                                HcpException.class, () -> api.create(Sample.POOL, nowhere, WriteOptions.by("me")))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
        assertThat(catchThrowableOfType(
                                HcpException.class, () -> api.apply(Sample.POOL, nameless, ApplyOptions.by("me")))
                        .code())
                .isEqualTo(ErrorCode.INVALID);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void appliesOnTheServersSide() {
        server.answers(200, Sample.pool("example", "1"));
        api.apply(Sample.POOL, Sample.OBJECT, ApplyOptions.by("me").forced());

        RestRequest sent = server.lastRequest();
        assertThat(sent.method()).isEqualTo("PATCH");
        assertThat(sent.path()).isEqualTo(POOLS + "/example");
        assertThat(sent.query()).isEqualTo(Map.of("fieldManager", "me", "force", "true", "fieldValidation", "Strict"));
        assertThat(sent.contentType()).isEqualTo("application/apply-patch+yaml");
    }

    @Test
    void patchesObjectsAndSubresources() {
        server.answers(200, Map.of()).answers(200, Map.of());
        api.patch(Sample.KEY, new Patch.Merge(Document.empty(), "status"), WriteOptions.by("me"));
        assertThat(server.lastRequest().path()).isEqualTo(POOLS + "/example/status");
        assertThat(server.lastRequest().contentType()).isEqualTo("application/merge-patch+json");

        Document operation = Document.of(Map.of("op", "remove", "path", "/a"));
        api.patch(Sample.KEY, Patch.json(List.of(operation)), WriteOptions.by("me"));
        assertThat(server.lastRequest().contentType()).isEqualTo("application/json-patch+json");
        assertThat(server.lastRequest().body()).isEqualTo(List.of(operation.asMap()));
    }

    @Test
    void deletesUnderConditions() {
        server.answers(200, Map.of("kind", "Status", "status", "Success"));
        DeleteOptions options = DeleteOptions.withUid("u")
                .unchangedSince("5")
                .withPropagation(DeleteOptions.Propagation.FOREGROUND)
                .withDryRun(true);

        assertThat(api.delete(Sample.KEY, options)).isTrue();
        assertThat(server.lastRequest().method()).isEqualTo("DELETE");
        assertThat(server.lastRequest().body())
                .isEqualTo(Map.of(
                        "apiVersion", "v1",
                        "kind", "DeleteOptions",
                        "preconditions", Map.of("uid", "u", "resourceVersion", "5"),
                        "propagationPolicy", "Foreground",
                        "dryRun", List.of("All")));
    }

    @Test
    void asksForRights() {
        server.answers(201, Map.of("status", Map.of("allowed", true, "reason", "RBAC")));

        assertThat(api.review(AccessReview.may("get", Sample.POOL, "clusters")))
                .isEqualTo(new AccessReviewResult(true, "RBAC"));
        assertThat(server.lastRequest().path()).isEqualTo("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
        assertThat(server.lastRequest().body())
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry(
                        "spec",
                        Map.of(
                                "resourceAttributes",
                                Map.of(
                                        "verb", "get",
                                        "group", "hypershift.openshift.io",
                                        "resource", "nodepools",
                                        "namespace", "clusters")));
    }

    @Test
    void knowsWhatIsServed() {
        server.answers(200, Map.of("resources", List.of(Map.of("name", "nodepools"))))
                .answers(200, Map.of("resources", List.of(Map.of("name", "nodepools/status"))))
                .answersPlainly(404, "404 page not found");

        assertThat(api.serves(Sample.POOL)).isTrue();
        assertThat(api.serves(Sample.POOL)).isFalse();
        assertThat(api.serves(Sample.POOL)).isFalse();
        assertThat(server.lastRequest().path()).isEqualTo("/apis/hypershift.openshift.io/v1beta1");
    }

    @Test
    void knowsTheServersVersion() {
        server.answers(200, Map.of("gitVersion", "v1.31.4", "platform", "linux/amd64"));

        assertThat(api.version()).isEqualTo(new ServerVersion("v1.31.4", "linux/amd64"));
    }

    @Test
    void sendsNothingOnceClosed() {
        api.close();
        api.close();

        assertThat(catchThrowableOfType(HcpException.class, () -> api.get(Sample.KEY))
                        .code())
                .isEqualTo(ErrorCode.CANCELLED);
        assertThat(server.transportsClosed()).isEqualTo(1);
    }
}
