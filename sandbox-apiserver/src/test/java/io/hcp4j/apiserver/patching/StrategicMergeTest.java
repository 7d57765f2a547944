package io.hcp4j.apiserver.patching;

import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrategicMergeTest {
    private static final Shape SHAPE = Shapes.object(
            "set",
            Shapes.SET,
            "map",
            Shapes.mapOf(Shapes.SCALAR),
            "whole",
            Shapes.ATOMIC_LIST,
            "items",
            Shapes.keyed(
                    Shapes.object("name", Shapes.SCALAR, "v", Shapes.SCALAR, "set", Shapes.SET), Map.of(), "name"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'whole':[1]}; {'whole':[2]}; {'whole':[2]}
            {'set':['a','b']}; {'set':['c','a']}; {'set':['c','a','b']}
            {'set':['a','b','c']}; {'$deleteFromPrimitiveList/set':['b']}; {'set':['a','c']}
            {'set':['a','b','c']}; {'$setElementOrder/set':['c','d','a'],'set':['d']}; {'set':['b','c','d','a']}
            {'items':[{'name':'a','v':1},{'name':'b'}]}; {'items':[{'name':'a','w':2}]}; {'items':[{'name':'a','v':1,'w':2},{'name':'b'}]}
            {'items':[{'name':'a'}]}; {'items':[{'name':'n'}]}; {'items':[{'name':'n'},{'name':'a'}]}
            {'items':[{'name':'a'},{'name':'b'}]}; {'items':[{'name':'a','$patch':'delete'}]}; {'items':[{'name':'b'}]}
            {'items':[{'name':'a'},{'name':'b'}]}; {'items':[{'$patch':'replace'},{'name':'c'}]}; {'items':[{'name':'c'}]}
            {'items':[{'name':'a'},{'name':'b'}]}; {'$setElementOrder/items':[{'name':'b'},{'name':'a'}]}; {'items':[{'name':'b'},{'name':'a'}]}
            {'items':[{'name':'a','v':1,'set':['x']}]}; {'items':[{'name':'a','$retainKeys':['name','set'],'set':['y']}]}; {'items':[{'name':'a','set':['y','x']}]}
            {'map':{'a':'1'}}; {'map':{'$patch':'replace','b':'2'}}; {'map':{'b':'2'}}
            {'map':{'a':'1'}}; {'map':{'$patch':'delete'}}; {'map':{}}
            {}; {'map':{'$patch':'replace','b':'2'}}; {}
            {}; {'map':{'a':null,'b':'2'}}; {'map':{'b':'2'}}
            {'map':{'a':'1'}}; {'map':null}; {}
            """)
    void mergesByTheSchemaAndTheDirectives(String target, String patch, String expected) {
        assertThat(StrategicMerge.apply(Json.object(target), Json.object(patch), SHAPE))
                .isEqualTo(Json.object(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'map':{'$patch':'merge'}}; 500; unknown patch type: merge in map: map[$patch:merge]
            {'items':[{'v':1}]}; 500; map: map[v:1] does not contain declared merge key: name
            {'items':[{'name':'a','$patch':'merge'}]}; 500; merging lists cannot yet be specified in the patch
            {'items':['x']}; 500; list element types are not identical: [[map[name:a]] [x]]
            {'$setElementOrder/items':'b'}; 500; expected a []interface {}, but received a string
            {'$setElementOrder':[]}; 400; invalid patch format of setElementOrder list
            {'$deleteFromPrimitiveList':[]}; 400; invalid patch format of primitive list
            {'$retainKeys':['set'],'map':{'a':'b'}}; 400; invalid patch format of retainKeys
            """)
    void refusesAsTheServerDoes(String patch, int code, String message) {
        assertThatThrownBy(() -> StrategicMerge.apply(
                        Json.object("{'items':[{'name':'a'}],'map':{'x':'y'}}"), Json.object(patch), SHAPE))
                .hasMessage(message)
                .isInstanceOfSatisfying(StatusException.class, failure -> assertThat(failure.code())
                        .isEqualTo(code));
    }
}
