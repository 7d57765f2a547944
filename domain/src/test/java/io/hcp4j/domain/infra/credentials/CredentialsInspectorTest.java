package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Severity;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.TestPki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class CredentialsInspectorTest {
    private static final String GOOD = kubeconfig("server: https://api.infra.example.com:6443", "token: s3cret");

    private final CredentialsInspector inspector = new CredentialsInspector(new YamlTextFormat());

    @Test
    void findsNothingWrongWithATokenAtAReachableServer() {
        InfraCredentialsReport report = inspector.inspect(GOOD, "infra.yaml");

        assertThat(report)
                .isEqualTo(new InfraCredentialsReport("https://api.infra.example.com:6443", "ctx", "vms", List.of()));
        assertThat(report.usable()).isTrue();
    }

    @Test
    void acceptsInlineCertificatesAndAddressesWithoutScheme(@TempDir Path folder) {
        TestPki pki = TestPki.in(folder);
        PemPair ann = pki.issueClient("ann", "lab");

        found(kubeconfig(
                        "server: api.infra:6443, certificate-authority: ca.crt, certificate-authority-data: "
                                + Pem.base64(pki.authority()),
                        "client-key: /k, client-certificate-data: " + Pem.base64(ann.certificate())
                                + ", client-key-data: " + Pem.base64(ann.key())))
                .isEmpty();
        found(withUser("client-certificate-data: " + Pem.base64(ann.certificate())))
                .containsExactly(Rule.NO_CREDENTIALS);
        found(withUser("client-certificate-data: " + Pem.base64(ann.certificate()) + ", client-key-data: "
                        + Pem.base64(pki.issueClient("bob", "lab").key())))
                .containsExactly(Rule.KEY_MISMATCH);
    }

    @Test
    void refusesDataThatNoClientReads() {
        String pem = "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----";
        for (String data : List.of("\"" + pem + "\"", "s3cret!", "czNjcmV0", Pem.base64("s3cret"))) {
            found(kubeconfig("server: https://api.infra, certificate-authority-data: " + data, "token: s3cret"))
                    .containsExactly(Rule.UNREADABLE_DATA);
        }
        found(withUser("token: \"s3cret\\n\"")).containsExactly(Rule.UNREADABLE_DATA);
    }

    @Test
    void refusesProxiesThatPodsDoNotFind() {
        for (String proxy : List.of(
                "socks5://127.0.0.1:1080",
                "http://localhost:3128",
                "https://[::1]",
                "http://u:s3cret@127.0.0.1",
                "x")) {
            found(kubeconfig("server: https://api.infra, proxy-url: '" + proxy + "'", "token: s3cret"))
                    .containsExactly(Rule.LOOPBACK_PROXY);
        }
        found(kubeconfig("server: https://api.infra, proxy-url: 'socks5://proxy.infra'", "token: s3cret"))
                .isEmpty();
    }

    @Test
    void acceptsThePeerSuitesFile() throws IOException {
        Path file = TestRoot.path().resolve("../shared/peer/files/infra-kubeconfig.yaml");
        Needed.here(CredentialsInspectorTest.class, Files.exists(file), "files of the peer beside this checkout");

        assertThat(inspector
                        .inspect(Files.readString(file), "infra-kubeconfig.yaml")
                        .findings())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNotAKubeconfig() {
        for (String text : List.of(
                "",
                "# nothing\n",
                "a: [",
                "- a\n",
                "just text",
                "a: 1\n",
                "kind: Secret\nclusters: []\n",
                GOOD + "---\n" + GOOD)) {
            found(text).containsExactly(Rule.NOT_A_KUBECONFIG);
        }
        assertThat(inspector
                        .inspect("a:\n\tb: 1\n", "infra.yaml")
                        .findings()
                        .get(0)
                        .what())
                .isEqualTo("infra.yaml, line 2, column 1: a tab where YAML takes only spaces");
    }

    @Test
    void wantsACurrentContextThatExists() {
        found(GOOD.replace("current-context: ctx\n", "")).containsExactly(Rule.NO_CURRENT_CONTEXT);
        found(GOOD.replace("current-context: ctx", "current-context: other")).containsExactly(Rule.NO_CURRENT_CONTEXT);
    }

    @Test
    void wantsTheContextsClusterAndUserAndAServer() {
        found(GOOD.replace("cluster: c, user: u", "cluster: x, user: u")).containsExactly(Rule.INCOMPLETE);
        found(GOOD.replace("cluster: c, user: u", "cluster: c, user: x")).containsExactly(Rule.INCOMPLETE);
        found(GOOD.replace("cluster: c, user: u", "user: u")).containsExactly(Rule.INCOMPLETE);
        found(kubeconfig("", "token: s3cret")).containsExactly(Rule.INCOMPLETE);
    }

    @Test
    void wantsAnAddressThatCanBeOne() {
        for (String server : List.of("ftp://a", "https://", "https://a b", "'https://user:s3cret@host:6443'")) {
            InfraCredentialsReport report =
                    inspector.inspect(kubeconfig("server: " + server, "token: s3cret"), "infra.yaml");
            assertThat(report.findings())
                    .extracting(InfraCredentialsFinding::rule)
                    .containsExactly(Rule.BAD_SERVER_ADDRESS);
            assertThat(report.server()).isEmpty();
        }
    }

    @Test
    void refusesAddressesOfThisMachine() {
        for (String host : List.of(
                "localhost", "LOCALHOST:6443", "127.0.0.1:6443", "127.1.2.3", "[::1]:6443", "0.0.0.0", "x.localhost")) {
            found(kubeconfig("server: 'https://" + host + "'", "token: s3cret")).containsExactly(Rule.LOOPBACK_SERVER);
        }
        found(kubeconfig("server: https://localhost.example.com", "token: s3cret"))
                .isEmpty();
    }

    @Test
    void warnsOfPlainHttp() {
        found(kubeconfig("server: http://api.infra", "token: s3cret")).containsExactly(Rule.NOT_ENCRYPTED);
    }

    @Test
    void warnsOfAnUnverifiedServer() {
        found(kubeconfig("server: https://api.infra, insecure-skip-tls-verify: true", "token: s3cret"))
                .containsExactly(Rule.NOT_VERIFIED);
        found(kubeconfig("server: https://api.infra, insecure-skip-tls-verify: false", "token: s3cret"))
                .isEmpty();
    }

    @Test
    void refusesProgramsAndAuthProviders() {
        found(withUser("exec: {command: aws}")).containsExactly(Rule.EXEC_PLUGIN);
        found(withUser("auth-provider: {name: oidc}")).containsExactly(Rule.AUTH_PROVIDER);
    }

    @Test
    void refusesReferencesToFiles() {
        found(kubeconfig("server: https://api.infra, certificate-authority: ca.crt", "token: s3cret"))
                .containsExactly(Rule.LOCAL_FILE);
        found(withUser("tokenFile: /t, token: s3cret")).containsExactly(Rule.LOCAL_FILE);
        found(withUser("client-certificate: c, client-key: k")).containsExactly(Rule.LOCAL_FILE, Rule.LOCAL_FILE);
    }

    @Test
    void wantsCredentials() {
        found(withUser("")).containsExactly(Rule.NO_CREDENTIALS);
        found(withUser("token: ''")).containsExactly(Rule.NO_CREDENTIALS);
        found(withUser("username: a, password: s3cret")).containsExactly(Rule.NO_CREDENTIALS);
    }

    @Test
    void warnsOfContextsThatNobodyUses() {
        found(GOOD.replace("contexts:\n", "contexts:\n- {name: second, context: {cluster: c, user: u}}\n"))
                .containsExactly(Rule.OTHER_CONTEXTS);
    }

    @Test
    void tellsErrorsFirst() {
        InfraCredentialsReport report = inspector.inspect(
                kubeconfig("server: http://localhost, insecure-skip-tls-verify: true", "exec: {command: x}"),
                "infra.yaml");

        assertThat(report.findings())
                .extracting(InfraCredentialsFinding::severity)
                .containsExactly(Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.WARNING);
        assertThat(report.errors()).hasSize(2);
        assertThat(report.usable()).isFalse();
    }

    @Test
    void warnsOfATokenThatEnds() {
        String claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"exp\": 1900000000}".getBytes(StandardCharsets.UTF_8));

        assertThat(inspector
                        .inspect(withUser("token: h." + claims + ".s"), "infra.yaml")
                        .findings())
                .extracting(InfraCredentialsFinding::rule, InfraCredentialsFinding::what)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.toList().get(0)).isEqualTo(Rule.TOKEN_EXPIRES);
                    assertThat(String.valueOf(found.toList().get(1)))
                            .contains("2030-03-17T17:46:40Z")
                            .doesNotContain(claims);
                });
    }

    private ListAssert<Rule> found(String text) {
        InfraCredentialsReport report = inspector.inspect(text, "infra.yaml");
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.what())
                    .contains("infra.yaml")
                    .doesNotContain("s3cret")
                    .doesNotContain("\n");
            assertThat(finding.remedy().text()).isNotBlank();
        });
        return assertThat(
                report.findings().stream().map(InfraCredentialsFinding::rule).toList());
    }

    private static String withUser(String user) {
        return kubeconfig("server: https://api.infra", user);
    }

    private static String kubeconfig(String cluster, String user) {
        return "apiVersion: v1\nkind: Config\ncurrent-context: ctx\nclusters:\n- {name: c, cluster: {" + cluster
                + "}}\nusers:\n- {name: u, user: {" + user
                + "}}\ncontexts:\n- {name: ctx, context: {cluster: c, user: u, namespace: vms}}\n";
    }
}
