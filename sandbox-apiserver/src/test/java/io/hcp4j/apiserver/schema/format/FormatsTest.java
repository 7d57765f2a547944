package io.hcp4j.apiserver.schema.format;

import io.hcp4j.ports.network.IpAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {
    @Test
    void knowsTheFormatsThatKubernetesChecks() {
        assertThat(Formats.known("date-time")).isTrue();
        assertThat(Formats.known("int32")).isFalse();
        assertThat(Formats.valid("date-time", "2026-11-24T08:00:00Z")).isTrue();
        assertThat(Formats.valid("date-time", "2026-11-24 08:00:00")).isFalse();
        assertThat(Formats.valid("ipv4", "10.0.0.256")).isFalse();
        assertThat(Formats.valid("ipv6", "fd00::1")).isTrue();
        assertThat(Formats.valid("cidr", "10.0.0.0/33")).isFalse();
        assertThat(Formats.valid("uuid", "9f0f1a2b-0000-4000-8000-000000000000"))
                .isTrue();
        assertThat(Formats.valid("byte", "aGVsbG8=")).isTrue();
        assertThat(Formats.valid("byte", "???")).isFalse();
        assertThat(Formats.valid("hostname", "a.example.com")).isTrue();
        assertThat(Formats.valid("no-such-format", "anything")).isTrue();
    }

    @Test
    void readsGoDurationsAndWords() {
        assertThat(DurationFormat.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(DurationFormat.parse("-1.5s")).contains(Duration.ofMillis(-1500));
        assertThat(DurationFormat.parse("3 days")).contains(Duration.ofDays(3));
        assertThat(DurationFormat.parse("soon")).isEmpty();
    }

    @Test
    void readsAddressesStrictly() {
        assertThat(RuleAddress.parse("2001:DB8:0:0:0:0:0:1").map(IpAddress::toString))
                .contains("2001:db8::1");
        assertThat(RuleAddress.parse("::").map(IpAddress::toString)).contains("::");
        assertThat(RuleAddress.parse("010.0.0.1")).isEmpty();
        assertThat(RuleAddress.parse("::ffff:1.2.3.4")).isEmpty();
        assertThat(Cidr.parse("10.1.2.3/8").map(Cidr::masked).map(Cidr::toString))
                .contains("10.0.0.0/8");
        assertThat(Cidr.parse("10.0.0.0/8")
                        .orElseThrow()
                        .contains(RuleAddress.parse("10.9.9.9").orElseThrow()))
                .isTrue();
    }

    @Test
    void printsValuesAsGoDoes() {
        assertThat(GoText.quoted("a\"\n\u0001é")).isEqualTo("\"a\\\"\\n\\x01é\"");
        assertThat(GoText.plain(1e21)).isEqualTo("1e+21");
        assertThat(GoText.plain(0.5)).isEqualTo("0.5");
        assertThat(GoText.json(Map.of("b", "<", "a", 1L))).isEqualTo("{\"a\":1,\"b\":\"\\u003c\"}");
    }
}
