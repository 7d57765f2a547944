package io.hcp4j.controllers.ingress;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.20.30-192.168.20.40, 192.168.20.30, 192.168.20.40",
        "192.168.20.30 - 192.168.20.30, 192.168.20.30, 192.168.20.30",
        "192.168.20.0/24, 192.168.20.0, 192.168.20.255",
        "192.168.20.77/30, 192.168.20.76, 192.168.20.79",
        "10.0.0.1/32, 10.0.0.1, 10.0.0.1",
        "2001:db8::10-2001:db8::1f, 2001:db8::10, 2001:db8::1f",
        "2001:db8::/120, 2001:db8::, 2001:db8::ff"
    })
    void isReadAsMetalLbReadsIt(String text, String first, String last) {
        AddressRange range = AddressRange.parse(text).orElseThrow();

        assertThat(range.free(Set.of(), false)).contains(first);
        assertThat(range.contains(last)).isTrue();
        assertThat(range.last().subtract(range.first()).longValueExact())
                .isEqualTo(AddressRange.parse(first + "-" + last)
                        .map(same -> same.last().subtract(same.first()).longValueExact())
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.168.20.30",
                "192.168.20.40-192.168.20.30",
                "10.0.0.0/33",
                "10.0.0.1-2001:db8::1",
                "::1/129",
                "a-b",
                "10.0.0.0/x"
            })
    void whatIsNoRangeIsNone(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @Test
    void givesTheLowestThatIsFree() {
        AddressRange range = AddressRange.parse("10.0.0.254-10.0.1.1").orElseThrow();

        assertThat(range.free(Set.of("10.0.0.254"), false)).contains("10.0.0.255");
        assertThat(range.free(Set.of("10.0.0.254"), true)).contains("10.0.1.1");
        assertThat(range.free(Set.of("10.0.0.254", "10.0.0.255", "10.0.1.0", "10.0.1.1"), false))
                .isEmpty();
    }

    @Test
    void tellsFamiliesApart() {
        AddressRange range = AddressRange.parse("::a00:1-::a00:9").orElseThrow();

        assertThat(range.contains("10.0.0.1")).isFalse();
        assertThat(range.contains("::a00:0001")).isTrue();
    }
}
