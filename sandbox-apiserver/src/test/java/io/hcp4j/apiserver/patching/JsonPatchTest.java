package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.status.StatusException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonPatchTest {
    private final Map<String, @Nullable Object> object = Json.object("{'a':{'b':1,'x/y~z':2},'l':['p','q','r']}");

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{'op':'add','path':'/a/c','value':[1]}]; {'a':{'b':1,'x/y~z':2,'c':[1]},'l':['p','q','r']}
            [{'op':'add','path':'/l/1','value':'n'}]; {'a':{'b':1,'x/y~z':2},'l':['p','n','q','r']}
            [{'op':'add','path':'/l/-','value':'n'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r','n']}
            [{'op':'add','path':'/l/-1','value':'n'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r','n']}
            [{'op':'add','path':'/l/-4','value':'n'}]; {'a':{'b':1,'x/y~z':2},'l':['n','p','q','r']}
            [{'op':'add','path':'/n'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r'],'n':null}
            [{'op':'remove','path':'/a/x~1y~0z'}]; {'a':{'b':1},'l':['p','q','r']}
            [{'op':'remove','path':'/l/-1'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q']}
            [{'op':'replace','path':'/a/new','value':1}]; {'a':{'b':1,'x/y~z':2,'new':1},'l':['p','q','r']}
            [{'op':'replace','path':'','value':{'k':1}}]; {'k':1}
            [{'op':'move','from':'/l/0','path':'/l/2'}]; {'a':{'b':1,'x/y~z':2},'l':['q','r','p']}
            [{'op':'copy','from':'/a/b','path':'/c'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r'],'c':1}
            [{'op':'copy','from':'/gone','path':'/c'}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r'],'c':null}
            [{'op':'test','path':'/l','value':['p','q','r']},{'op':'test','path':'/gone','value':null}]; {'a':{'b':1,'x/y~z':2},'l':['p','q','r']}
            """)
    void changesWhatItSays(String patch, String expected) {
        Map<String, @Nullable Object> before = Json.object(Json.write(object));

        assertThat(JsonPatch.of(Json.read(patch)).apply(object)).isEqualTo(Json.object(expected));
        assertThat(object).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'test','path':'/a/b','value':2}",
                "{'op':'test','path':'/l/9','value':null}",
                "{'op':'test','path':'','value':{}}",
                "{'op':'remove','path':'/gone'}",
                "{'op':'remove','path':'/l/3'}",
                "{'op':'replace','path':'/l/-','value':1}",
                "{'op':'add','path':'/l/4','value':1}",
                "{'op':'add','path':'/a/b/c','value':1}",
                "{'op':'add','value':1}",
                "{'op':'move','from':'/gone','path':'/b'}",
                "{'op':'move','from':'/a','path':'/a/b'}",
                "{'op':'bogus','path':'/a'}",
                "{'path':'/a'}"
            })
    void whatDoesNotFitIsRefusedWithoutDetails(String operation) {
        assertThatThrownBy(() -> JsonPatch.of(Json.read("[" + operation + "]")).apply(object))
                .isInstanceOfSatisfying(StatusException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(422);
                    assertThat(failure.reason()).isEqualTo("Invalid");
                })
                .hasMessage("the server rejected our request due to an error in our request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'op':'add'}; object into Go value of type []handlers.jsonPatchOp
            ['x']; string into Go value of type handlers.jsonPatchOp
            [{'op':5}]; number into Go struct field jsonPatchOp.op of type string
            """)
    void whatIsNoPatchIsABadRequest(String body, String message) {
        assertThatThrownBy(() -> JsonPatch.of(Json.read(body)))
                .hasMessage("error decoding patch: json: cannot unmarshal " + message)
                .isInstanceOfSatisfying(StatusException.class, failure -> assertThat(failure.code())
                        .isEqualTo(400));
    }

    @Test
    void tooManyOperationsAreTooLarge() {
        assertThatThrownBy(() -> JsonPatch.of(Collections.nCopies(10_001, Map.of("op", "test"))))
                .hasMessage(
                        "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001")
                .isInstanceOfSatisfying(StatusException.class, failure -> assertThat(failure.code())
                        .isEqualTo(413));
    }

    @Test
    void copyingCannotGrowAnObjectWithoutBound() {
        StringBuilder patch = new StringBuilder("[{'op':'add','path':'/a','value':['xxxxxxxxxxxxxxxx']}");
        for (int i = 0; i < 40; i++) {
            patch.append(",{'op':'copy','from':'/a','path':'/a/-'}");
        }

        assertThatThrownBy(() -> JsonPatch.of(Json.read(patch + "]")).apply(object))
                .isInstanceOf(StatusException.class);
    }
}
