package io.hcp4j.kube.proxy;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProxyEnvironmentTest {
    private static final URI SERVER = URI.create("https://api.example:6443");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTPS_PROXY | http://proxy.example:3128       | HTTP proxy proxy.example:3128
            https_proxy | http://proxy.example            | HTTP proxy proxy.example:80
            HTTPS_PROXY | proxy.example:3128              | HTTP proxy proxy.example:3128
            HTTPS_PROXY | https://proxy.example           | HTTPS proxy proxy.example:443
            HTTPS_PROXY | socks5://proxy.example          | SOCKS5 proxy proxy.example:1080
            HTTPS_PROXY | socks5h://[fd00::1]:9           | SOCKS5 proxy fd00::1:9
            HTTPS_PROXY | http://user:pass@proxy.example/ | HTTP proxy proxy.example:80
            """)
    void theProxyOfAnEncryptedAddress(String variable, String value, String proxy) {
        assertThat(proxyFor(SERVER, Map.of(variable, value)).map(ProxyServer::toString))
                .contains(proxy);
    }

    @Test
    void otherVariablesMeanNothing() {
        assertThat(proxyFor(SERVER, Map.of("HTTP_PROXY", "http://p", "ALL_PROXY", "http://p")))
                .isEmpty();
        assertThat(proxyFor(URI.create("http://api.example"), Map.of("HTTP_PROXY", "http://p")))
                .isPresent();
    }

    @Test
    void exceptionsAndThisMachineAreReachedDirectly() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://p", "no_proxy", "other.example, .corp.example");

        assertThat(proxyFor(SERVER, variables)).isPresent();
        assertThat(proxyFor(URI.create("https://api.corp.example:6443"), variables))
                .isEmpty();
        assertThat(proxyFor(URI.create("https://localhost:6443"), variables)).isEmpty();
        assertThat(proxyFor(URI.create("https://[::1]:6443"), variables)).isEmpty();
    }

    @Test
    void aLoginBecomesAHeaderAndIsSecret() {
        ProxyServer proxy = ProxyServer.parse("http://ann:p%40ss-word@proxy.example", "proxy-url");

        assertThat(proxy.authorization()).contains("Basic YW5uOnBAc3Mtd29yZA==");
        assertThat(proxy.secrets()).containsExactly("YW5uOnBAc3Mtd29yZA==", "p@ss-word");
        assertThat(proxy.toString()).doesNotContain("ann", "ss-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://user:pa55word@p", "http://user:pa55word@", "http://us er:pa55word@p"})
    void whatIsNoProxyIsRefusedWithoutBeingQuoted(String value) {
        HcpException error =
                catchThrowableOfType(HcpException.class, () -> proxyFor(SERVER, Map.of("HTTPS_PROXY", value)));

        assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
        assertThat(error.getMessage()).startsWith("HTTPS_PROXY").doesNotContain("pa55word");
        assertThat(proxyFor(URI.create("https://127.0.0.1"), Map.of("HTTPS_PROXY", value)))
                .isEmpty();
    }

    private static Optional<ProxyServer> proxyFor(URI address, Map<String, String> variables) {
        return ProxyEnvironment.of(variables).proxyFor(address);
    }
}
