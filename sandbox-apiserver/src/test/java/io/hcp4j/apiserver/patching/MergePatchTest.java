package io.hcp4j.apiserver.patching;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MergePatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'a':1}; {'a':2,'b':3}; {'a':2,'b':3}
            {'a':{'b':1,'c':2}}; {'a':{'b':null}}; {'a':{'c':2}}
            {'a':[1]}; {'a':{'b':1,'n':null}}; {'a':{'b':1}}
            {'a':{'b':1}}; {'a':[{'c':null}]}; {'a':[{'c':null}]}
            {}; {'a':{'b':{'c':null}}}; {'a':{'b':{}}}
            {'a':1}; {'gone':null}; {'a':1}
            """)
    void mergesAsTheRfcSays(String target, String patch, String expected) {
        assertThat(MergePatch.apply(Json.object(target), Json.object(patch))).isEqualTo(Json.object(expected));
    }
}
