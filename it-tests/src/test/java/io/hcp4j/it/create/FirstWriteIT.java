package io.hcp4j.it.create;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The first object of a plan is checked by writing it, after the server accepted all the others. */
class FirstWriteIT {
    private static final Predicate<Seen> REHEARSAL = seen -> seen.query().contains("dryRun");
    private static final Predicate<Seen> WRITE = Seen.change().and(REHEARSAL.negate());

    private static ApiServer server;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(FirstWriteIT.class);
        server.installCrds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void allOthersAreRehearsedBeforeItAndNothingTwice(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        try (FaultProxy proxy = FaultProxy.before(server)) {
            Finished created = user.on(proxy.admin(), client).run(words(user, namespace));

            assertThat(created.exit()).as(created.err()).isZero();
            String objects = "/namespaces/" + namespace + "/";
            List<Seen> sent =
                    proxy.arrived(Seen.change().and(seen -> seen.path().contains(objects)));
            assertThat(sent.subList(0, 3)).allMatch(REHEARSAL).noneMatch(seen -> seen.equals(sent.get(3)));
            assertThat(sent.subList(3, sent.size())).hasSize(4).allMatch(WRITE);
            assertThat(proxy.arrived(seen -> seen.path().endsWith("/namespaces/" + namespace)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aRefusalOfItIsAllThereIsToSay(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        try (FaultProxy proxy = FaultProxy.before(server);
                Stored stored = new Stored(server, namespace)) {
            // The first that gets through is the rehearsal of the key; everything that follows meets the loss of the
            // right.
            Predicate<Seen> secrets = Seen.request("POST", "/namespaces/" + namespace + "/secrets");
            proxy.next(1, secrets, exchange -> exchange.forward(exchange.client()));
            proxy.next(FaultProxy.ALWAYS, secrets, Fault.status(403, "Forbidden"));

            Finished refused = user.on(proxy.admin(), client).run(words(user, namespace));

            assertThat(refused.exit()).as(refused.err()).isEqualTo(5);
            assertThat(refused.err()).contains("example-pull-secret").doesNotContain("exists:", "missing:");
            assertThat(refused.out()).isEmpty();
            assertThat(stored.objects()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anotherOneOfItsNameIsComparedAndStopsTheCommand(String client) {
        String namespace = server.freshNamespace();
        Hcp4j user = Hcp4j.in(home);
        server.send(
                "POST",
                "/api/v1/namespaces/" + namespace + "/secrets",
                "{\"metadata\":{\"name\":\"example-pull-secret\"},\"stringData\":{\"other\":\"x\"}}");
        try (Stored stored = new Stored(server, namespace)) {
            String before = stored.objects().toString();

            Finished refused = user.on(server.admin(), client).run(words(user, namespace));

            assertThat(refused.exit()).as(refused.err()).isEqualTo(4);
            assertThat(refused.err())
                    .contains(
                            "example-pull-secret exists and is not what this command asks for",
                            "data..dockerconfigjson");
            assertThat(stored.objects()).hasToString(before);
        }
    }

    private static List<String> words(Hcp4j user, String namespace) {
        return DocumentedCommand.ofClusters().findFirst().orElseThrow().words(user, namespace);
    }
}
