package io.hcp4j.domain.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CidrTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.132.0.0/14",
                "0.0.0.0/0",
                "192.168.1.1/32",
                "fd00::/48",
                "::/0",
                "::ffff:10.0.0.0/104",
                "2001:DB8::1/128"
            })
    void keepsTheTextAsTyped(String text) {
        assertThat(Cidr.parse(text)).hasToString(text).isEqualTo(Cidr.parse(text));
        assertThat(Cidr.parse(text).ipv6()).isEqualTo(text.contains(":"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0/8",
                "999.1.1.1/9",
                "010.0.0.0/8",
                "10.0.0.0/8/8",
                "fd00::/129",
                "fd00:::/48",
                "1:2:3/48",
                "example.com/8",
                "fe80::1%lo/64",
                "10/8",
                "-1.0.0.0/8",
                ":/0",
                "[::]/0"
            })
    void refusesWhatIsNoRange(String text) {
        assertThat(Cidr.tryParse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.132.0.0/14, true, true",
        "10.132.0.0/14, 10.0.0.0/8, false, true",
        "10.132.0.0/14, 10.136.0.0/14, false, false",
        "10.132.0.0/14, 10.135.255.255/32, true, true",
        "10.0.0.1/8, 10.0.0.2/8, true, true",
        "0.0.0.0/0, 10.0.0.0/8, true, true",
        "0.0.0.0/0, fd00::/48, false, false",
        "fd00::/48, fd00:0:0:1::/64, true, true",
        "fd00::/48, fd00:0:1::/48, false, false"
    })
    void comparesRangesNotTexts(String one, String other, boolean contains, boolean overlaps) {
        assertThat(Cidr.parse(one).contains(Cidr.parse(other))).isEqualTo(contains);
        assertThat(Cidr.parse(one).overlaps(Cidr.parse(other))).isEqualTo(overlaps);
        assertThat(Cidr.parse(other).overlaps(Cidr.parse(one))).isEqualTo(overlaps);
    }

    @Test
    void tellsHostBits() {
        assertThat(Cidr.parse("10.132.0.0/14").hasHostBits()).isFalse();
        assertThat(Cidr.parse("10.132.0.1/14").hasHostBits()).isTrue();
        assertThat(Cidr.parse("10.132.0.1/32").hasHostBits()).isFalse();
        assertThat(Cidr.parse("10.132.0.1/14").prefixLength()).isEqualTo(14);
    }
}
