package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.apiserver.patching.Shapes;
import io.hcp4j.apiserver.schema.node.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldSetTest {
    private static final Shape SHAPE = Shapes.object(
            "s", Shapes.SET,
            "m", Shapes.mapOf(Shapes.object("x", Shapes.SCALAR)),
            "l", Shapes.keyed(Shapes.object("id", Shapes.SCALAR, "v", Shapes.SCALAR), Map.of(), "id"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'f:a':{},'f:b':{'f:c':{}}}",
                "{'f:l':{'.':{},'k:{\\\"a\\\":1,\\\"b\\\":\\\"x\\\"}':{'.':{},'f:a':{}}}}",
                "{'f:s':{'v:\\\"x\\\"':{},'v:2':{},'v:true':{}}}",
                "{'f:s':{'v:\\\"\\\\u003c\\\"':{}}}",
                "{'f:l':{'i:3':{}}}"
            })
    void standsInManagedFieldsAsItWasRead(String fields) {
        assertThat(FieldsV1.toTree(set(fields))).isEqualTo(Json.object(fields));
    }

    @Test
    void whatIsNoStepIsNotRead() {
        assertThatThrownBy(() -> set("{'spec':{}}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> set("{'k:[]':{}}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreTakenByThemselves() {
        FieldSet one = set("{'f:a':{'.':{},'f:b':{}},'f:c':{}}");
        FieldSet other = set("{'f:a':{},'f:d':{}}");

        assertThat(one.union(other)).hasToString(".a .c .d .a.b");
        assertThat(one.intersection(other)).hasToString(".a");
        assertThat(one.difference(other)).hasToString(".c .a.b");
        assertThat(one.outside(other)).hasToString(".c");
        assertThat(one.difference(one).isEmpty()).isTrue();
    }

    @Test
    void placesReadAsTheServerWritesThem() {
        assertThat(
                        set(
                                "{'f:p':{'k:{\\\"port\\\":80,\\\"protocol\\\":\\\"TCP\\\"}':{'f:name':{}}},'f:s':{'v:\\\"a\\\"':{}}}"))
                .hasToString(".p[port=80,protocol=\"TCP\"].name .s[=\"a\"]");
    }

    @Test
    void anObjectOwnsItsValuesAndTheEntriesOfItsMaps() {
        assertThat(ObjectFields.of(
                        Json.object("{'s':['a','b'],'m':{'k':{'x':1}},'l':[{'id':1,'v':2}],'e':null,'o':[1,2]}"),
                        SHAPE))
                .isEqualTo(set("{'f:s':{'v:\\\"a\\\"':{},'v:\\\"b\\\"':{}},'f:m':{'f:k':{'.':{},'f:x':{}}},"
                        + "'f:l':{'k:{\\\"id\\\":1}':{'.':{},'f:id':{},'f:v':{}}},'f:e':{},'f:o':{}}"));
    }

    @Test
    void elementsThatCannotBeToldApartAreOwnedAsOne() {
        assertThat(ObjectFields.of(Json.object("{'l':[{'id':1,'v':1},{'id':1,'v':2}]}"), SHAPE))
                .isEqualTo(set("{'f:l':{'k:{\\\"id\\\":1}':{}}}"));
    }

    private static FieldSet set(String fields) {
        return FieldsV1.parse(Json.object(fields));
    }
}
