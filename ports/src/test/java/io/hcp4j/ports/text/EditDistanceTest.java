package io.hcp4j.ports.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"replicas,replicas,0", "replica,replicas,1", "rpelicas,replicas,1", "kitten,sitting,3", "abc,ABC,3"})
    void countsChangesAndSwapsAsOne(String left, String right, int changes) {
        assertThat(EditDistance.between(left, right)).isEqualTo(changes);
        assertThat(EditDistance.between(right, left)).isEqualTo(changes);
    }

    @Test
    void countsEveryLetterWhenOneWordIsEmpty() {
        assertThat(EditDistance.between("", "name")).isEqualTo(4);
    }
}
