package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.Needed;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

abstract class CredentialsContract extends FaultCase {
    CredentialsContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void anUnknownTokenIsTriedOnceMoreThenTold() {
        ClusterApi api = open(proxy.endpoint().as(Login.token("sesame-open")), LIMITS);

        HcpException error = failure(() -> create(api, "one"));

        assertThat(error.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        // A client that was set up by others renews credentials by itself, or does not.
        assertThat(proxy.forwarded(creation())).hasSizeBetween(readsKubeconfigs() ? 2 : 1, 2);
        assertThat(error.toString()).doesNotContain("sesame");
    }

    @Test
    void aUserWithoutRightsIsTold() {
        ClusterApi api = open(proxy.endpoint().as(server.user("nobody", "")), LIMITS);

        HcpException error = failure(() -> api.list(ListQuery.in(WellKnownKinds.SECRET, namespace)));

        assertThat(error.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(error.serverMessage().orElse("")).contains("nobody", "secrets");
        assertThat(error.server()).contains(proxy.endpoint().url());
        assertThat(proxy.arrived(Seen.any())).hasSize(1);
    }

    @Test
    void aClientCertificateInTheKubeconfigIsUsed() {
        ClusterApi api = open(server.endpoint().as(Login.certificate(certificate())), LIMITS);

        assertThat(create(api, "one").uid()).isPresent();
    }

    @Test
    void aClientCertificateInFilesIsUsed(@TempDir Path folder) throws IOException {
        Path crt = Files.writeString(folder.resolve("client.crt"), certificate().certificate());
        Path key = Files.writeString(folder.resolve("client.key"), certificate().key());
        ClusterApi api = open(server.endpoint().as(Login.certificateFiles(crt.toString(), key.toString())), LIMITS);

        assertThat(create(api, "one").uid()).isPresent();
    }

    @Test
    void aMissingCertificateFileIsABadSetting(@TempDir Path folder) {
        Login absent = Login.certificateFiles(
                folder.resolve("absent.crt").toString(),
                folder.resolve("absent.key").toString());

        assertBadSettings(server.endpoint().as(absent));
    }

    @Test
    void anExecPluginIsAskedAndAskedAgainWhenItsTokenExpires(@TempDir Path folder) throws IOException {
        Path credentials = folder.resolve("credentials.json");
        Path runs = Files.createFile(folder.resolve("runs"));
        Files.writeString(credentials, execCredential("old"));
        proxy.next(
                FaultProxy.ALWAYS,
                seen -> seen.authorization().equals("Bearer old"),
                Fault.status(401, "Unauthorized"));
        proxy.next(FaultProxy.ALWAYS, seen -> seen.authorization().equals("Bearer new"), Fault.status(404, "NotFound"));
        Login plugin = Login.exec("sh", List.of("-c", "echo run >> " + runs + "; cat " + credentials));
        ClusterApi api = open(proxy.endpoint().as(plugin), LIMITS);

        assertThat(failure(() -> create(api, "one")).code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        if (!readsKubeconfigs()) {
            assertThat(Files.readAllLines(runs)).isNotEmpty();
            return;
        }
        Files.writeString(credentials, execCredential("new"));

        assertThat(failure(() -> create(api, "one")).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(Files.readAllLines(runs)).hasSizeBetween(2, 4);
        assertThat(proxy.arrived(creation())).hasSize(4);
    }

    @Test
    void anExecPluginThatDoesNotRunIsABadSetting() {
        Kubeconfig broken = server.endpoint().as(Login.exec("/absent/plugin", List.of()));

        assertBadSettings(broken);
    }

    @Test
    void aCertificateThatCannotBeTrustedStopsEverything() {
        for (ServerCertificate bad :
                List.of(ServerCertificate.EXPIRED, ServerCertificate.OTHER_NAME, ServerCertificate.UNKNOWN)) {
            proxy.present(bad);
            ClusterApi api = throughProxy();

            assertThat(failure(() -> api.get(key("one"))).code())
                    .as("read, " + bad)
                    .isEqualTo(ErrorCode.UNTRUSTED);
            assertThat(failure(() -> create(api, "one")).code())
                    .as("write, " + bad)
                    .isEqualTo(ErrorCode.UNTRUSTED);
        }
        assertThat(proxy.arrived(Seen.any())).isEmpty();
    }

    private void assertBadSettings(Kubeconfig kubeconfig) {
        Throwable thrown = catchThrowable(() -> open(kubeconfig, LIMITS).get(key("one")));
        if (readsKubeconfigs()) {
            assertThat(thrown).isInstanceOfSatisfying(HcpException.class, error -> assertThat(error.code())
                    .isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS));
        } else {
            assertThat(thrown).isNotNull();
        }
    }

    private PemPair certificate() {
        Optional<PemPair> certificate = server.clientCertificate();
        Needed.here(certificate.isPresent(), "client certificate of the server's administrator");
        return certificate.orElseThrow();
    }

    private static String execCredential(String token) {
        return "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{\"token\":\""
                + token + "\"}}";
    }
}
