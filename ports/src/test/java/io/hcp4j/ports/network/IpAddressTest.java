package io.hcp4j.ports.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "::, ::",
        "1::, 1::",
        "::1.2.3.4, ::102:304",
        "::ffff:10.0.0.1, ::ffff:a00:1"
    })
    void readsAddresses(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString("Optional[" + canonical + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "1.2.3.4.5",
                "::1::",
                ":::",
                ":",
                "fe80::1%lo",
                "[::]",
                "1.2:3",
                "12345::",
                "example.com"
            })
    void refusesOtherTexts(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void allowsLeadingZerosWhenAsked() {
        assertThat(IpAddress.parseLeniently("010.0.0.1")).isEqualTo(IpAddress.parse("10.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.3.9, 23, true",
        "10.1.2.3, 10.1.4.9, 23, false",
        "10.1.2.3, 11.0.0.0, 0, true",
        "10.1.2.3, ::ffff:10.1.2.3, 0, false",
        "fd00::1, fd00::2, 126, true",
        "fd00::1, fd00::2, 127, false"
    })
    void comparesPrefixes(String one, String other, int length, boolean same) {
        assertThat(address(one).sharesPrefix(address(other), length)).isEqualTo(same);
    }

    @Test
    void takesIpv4OutOfIpv6() {
        assertThat(address("::ffff:10.1.2.3").unmapped()).isEqualTo(address("10.1.2.3"));
        assertThat(address("fd00::1").unmapped()).isEqualTo(address("fd00::1"));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
