package io.hcp4j.it.get;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Names, orders and columns as {@code kubectl} has them, and the namespace of the context; on an API server. */
class NamesAndColumnsIT {
    private static ApiServer server;

    private String namespace;

    @TempDir
    Path home;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(NamesAndColumnsIT.class);
        server.installCrds();
    }

    @BeforeEach
    void threeClusters() {
        namespace = server.freshNamespace();
        ByHand operator = new ByHand(server, namespace);
        List.of("c-2", "c-10", "b").forEach(operator::hostedCluster);
        operator.available("b", true, "fine");
    }

    @Test
    void severalNamesAreOneListAndWhatIsMissingIsSaid() {
        assertThat(get("hc/c-2 hostedclusters.hypershift.openshift.io/b -o name")
                        .out())
                .isEqualTo("hostedcluster.hypershift.openshift.io/c-2\nhostedcluster.hypershift.openshift.io/b\n");

        Finished some = get("clusters c-2 none b -o json");
        assertThat(some.exit()).isEqualTo(1);
        assertThat(some.err()).startsWith("error: there is no HostedCluster " + namespace + "/none\n");
        assertThat(new YamlTextFormat().readJson(some.out(), "output").objects("items"))
                .extracting(Document::name)
                .containsExactly("c-2", "b");

        assertThat(get("clusters none --ignore-not-found")).isEqualTo(new Finished(0, "", ""));
        assertThat(get("clusters --field-selector metadata.name!=b --no-headers -o custom-columns=N:.metadata.name")
                        .out())
                .isEqualTo("c-10\nc-2\n");
    }

    @Test
    void theOrderAndTheColumnsAreTheUsers() {
        assertThat(get("clusters --sort-by metadata.name -o"
                                + " custom-columns=NAME:.metadata.name,STATE:.status.conditions[*].type")
                        .out())
                .isEqualTo("""
                    NAME   STATE
                    b      Available
                    c-2    <none>
                    c-10   <none>
                    """);
        assertThat(get("clusters b --no-headers --show-labels").out()).matches(namespace + " +b .* fine +<none>\n");
        Finished nowhere = get("clusters --sort-by .spec.nowhere");
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err())
                .startsWith("error: --sort-by: \".spec.nowhere\" finds nothing in any of these objects\n");
    }

    @Test
    void managedFieldsAreShownWhenTheyAreAskedFor() {
        assertThat(get("clusters b -o yaml").out()).doesNotContain("managedFields");
        assertThat(get("clusters -o json").out()).doesNotContain("managedFields");
        assertThat(get("clusters b -o yaml --show-managed-fields").out()).contains("managedFields");
        assertThat(get("clusters -o json --show-managed-fields").out()).contains("managedFields");
    }

    @Test
    void coloursAreForTerminalsOnly() {
        Map<String, String> terminal = Map.of("HCP4J_TERMINAL", "out err");
        String plain = get("clusters b").out();

        String coloured = user().with(terminal)
                .run(words("get clusters b -n " + namespace))
                .out();

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[32mTrue\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "").replaceAll(" \\d+s", ""))
                .isEqualTo(plain.replaceAll(" \\d+s", ""));
        assertThat(user().with(terminal)
                        .run(words("get clusters b -q -n " + namespace))
                        .out())
                .doesNotContain("\u001b");
        assertThat(user().with(Map.of("HCP4J_TERMINAL", "out err", "NO_COLOR", "1"))
                        .run(words("get clusters b -n " + namespace))
                        .out())
                .doesNotContain("\u001b");
    }

    @Test
    void theContextsNamespaceIsUsedWhereItHoldsClustersAndNothingIsCreatedOrDestroyed() {
        Hcp4j user = user(namespace);

        assertThat(user.run(words("get clusters -o name")).out().lines()).hasSize(3);
        assertThat(user.run(words("verify b")).out()).contains("available");
        assertThat(user.run(words("destroy cluster b --yes")).err()).contains("there is no hosted cluster clusters/b");
        assertThat(user.run(words("get clusters b -n clusters")).err())
                .contains("there is no HostedCluster clusters/b");
        assertThat(user(server.freshNamespace()).run(words("get clusters b")).err())
                .contains("there is no HostedCluster clusters/b");
    }

    @Test
    void namesOfTheNamespaceAreOfferedToShells() {
        assertThat(offered("verify", "").lines()).containsExactlyInAnyOrder("b", "c-2", "c-10");
        assertThat(offered("describe", "hc/").lines()).containsExactlyInAnyOrder("hc/b", "hc/c-2", "hc/c-10");
        assertThat(offered("wait", "cluster", "--name", "c").lines()).hasSize(3);
        assertThat(offered("get", "clusters", "b", "").lines()).hasSize(3);
        assertThat(offered("get", "nodes", "--cluster", "").lines()).hasSize(3);
        assertThat(offered("explain", "np", "")).isEmpty();
        assertThat(offered("get", "clusters", "--namespace", "").lines()).contains(namespace, "kube-system");
    }

    private String offered(String... typed) {
        Finished ran = user().run(Stream.concat(
                        Stream.of("completion", "names", "--"),
                        Stream.concat(Stream.of("-n", namespace), Stream.of(typed)))
                .toList());
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    private Finished get(String line) {
        return user().run(words("get " + line + " -n " + namespace));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split(" "));
    }

    private Hcp4j user() {
        return Hcp4j.in(home).on(server.admin(), "fabric8");
    }

    /** A user whose context names a namespace. */
    private Hcp4j user(String ofContext) {
        Kubeconfig admin = server.admin();
        Document context = admin.content().objects("contexts").get(0).with(ofContext, "context", "namespace");
        return Hcp4j.in(home)
                .on(Kubeconfig.of(admin.content().with(List.of(context), "contexts"), admin.source()), "fabric8");
    }
}
