package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.kubetesting.server.ApiServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sequences written by hand, for what chance would seldom find: refusals above all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosIT {
    private final ApiServer server = ApiServer.requireReal(ScenariosIT.class);
    private final String namespace = server.freshNamespace();

    @BeforeAll
    void knowWidgets() {
        WidgetDefinition.install(server);
    }

    @Test
    void conflictsNameEveryManagerAndField() {
        SideBySide object = start(Subject.configMap(), "conflicts");
        object.play(applied(object, "m1", "'data':{'x':'1','y':'2'}", false));
        object.play(applied(object, "m2", "'data':{'x':'1','y':'2'}", false));
        object.play(applied(object, "m3", "'data':{'x':'7','y':'8'}", false));
        object.play(Step.merge("u", Json.object("{'data':{'x':'5','z':'6'}}")));
        object.play(applied(object, "m3", "'data':{'x':'7','y':'8'}", false));
        object.play(applied(object, "m3", "'data':{'z':'7'}", false));
        object.play(applied(object, "m3", "'data':{'x':'7','y':'8'}", true));
        object.play(applied(object, "m3", "'data':{'x':'7'}", false));
        object.play(applied(object, "m3", "'data':{}", false));
        object.play(applied(object, "m1", "'data':{}", false));
    }

    @Test
    void conflictsNameTheSubresource() {
        SideBySide object = start(Subject.widget(), "subresource");
        object.play(applied(object, "m1", "'spec':{'replicas':1}", false));
        object.play(Step.merge("operator", Json.object("{'status':{'phase':'Old'}}"))
                .toStatus());
        object.play(applied(object, "other", "'status':{'phase':'New'}", false).toStatus());
        object.play(applied(object, "other", "'status':{'phase':'New'}", false));
        object.play(applied(object, "other", "'status':{'phase':'New'}", true).toStatus());
        object.play(applied(object, "third", "'status':{'phase':'Old'},'spec':{'replicas':2}", false));
    }

    @Test
    void fieldsAreDroppedWithTheirLastApplier() {
        SideBySide object = start(Subject.widget(), "dropped");
        String all =
                "'spec':{'keyed':[{'id':'a','value':1,'labels':{'l':'1'}},{'id':'b'}],'set':['p','q'],'nested':{'q':{'r':1}}}";
        object.play(applied(object, "m1", all, false));
        object.play(Step.merge("u", Json.object("{'spec':{'nested':{'p':'by u'}}}")));
        object.play(applied(object, "m2", "'spec':{'keyed':[{'id':'a','value':1}],'set':['q']}", false));
        object.play(applied(object, "m1", "'spec':{'name':'n'}", false));
        object.play(applied(object, "m1", "'spec':{'name':'n'}", false));
        object.play(applied(object, "m2", "'metadata':{'name':'dropped'}", false));
        object.play(applied(object, "m1", "'spec':{}", false));
    }

    @Test
    void kubectlTakesOverWhatItAppliedFromTheClient() {
        SideBySide object = start(Subject.configMap(), "kubectl");
        String last =
                Json.write(whole(object, "'data':{'k':'v','l':'w','m':'x'}")).replace("\"", "\\\"");
        String annotated =
                "'metadata':{'name':'kubectl','annotations':{'kubectl.kubernetes.io/last-applied-configuration':\""
                        + last + "\"}},'data':{'k':'v','l':'w','m':'x'}";
        object.play(Step.create("kubectl-client-side-apply", whole(object, annotated)));
        object.play(Step.merge("other", Json.object("{'data':{'l':'changed'}}")));
        object.play(applied(object, "kubectl", "'data':{'k':'new','l':'new'}", false));
        object.play(applied(object, "someone", "'data':{'k':'new'}", false));
        object.play(applied(object, "kubectl", "'data':{'k':'new'}", false));
        object.play(applied(object, "kubectl", "'data':{'k':'newer'}", false));
        object.play(applied(object, "kubectl", "'data':{'k':'newer'}", false));
        object.play(applied(object, "kubectl", "'data':{'l':'mine'}", true));
    }

    @Test
    void manyUpdatersAreJoined() {
        SideBySide object = start(Subject.configMap(), "updaters");
        object.play(Step.create("a0", whole(object, "'data':{'k':'v'}")));
        for (char each = 'a'; each < 'o'; each++) {
            object.play(Step.merge("b" + each, Json.object("{'data':{'" + each + "':'1','k':'" + each + "'}}")));
        }
    }

    @Test
    void managersMayBeHandedInAndDropped() {
        SideBySide object = start(Subject.configMap(), "handed");
        object.play(Step.create("m1", whole(object, "'data':{'k':'v'}")));
        object.play(Step.merge("m2", Json.object("""
                {'metadata':{'managedFields':[{'manager':'me','operation':'Apply','apiVersion':'v1','fieldsType':'FieldsV1',
                  'fieldsV1':{'f:data':{'f:k':{}}},'time':'2020-01-01T00:00:00Z'}]}}
                """)));
        object.play(applied(object, "me", "'data':{'l':'w'}", false));
        object.play(
                Step.merge("m2", Json.object("{'metadata':{'managedFields':[{'manager':'odd'}]},'data':{'x':'1'}}")));
        object.play(Step.merge("m2", Json.object("{'metadata':{'managedFields':[{}]}}")));
        object.play(Step.merge("m2", Json.object("{'data':{'x':'2'}}")));
        object.play(applied(object, "me", "'data':{'x':'3'}", false));
    }

    @Test
    void whatCannotBeAppliedIsRefused() {
        SideBySide map = start(Subject.configMap(), "refused");
        map.play(applied(map, "m", "'data':{'a':'1'}", false));
        map.play(applied(map, "m", "'metadata':{'name':'refused','managedFields':[]}", false));
        map.play(applied(map, "m", "'metadata':{'name':'refused','finalizers':['t.io/a','t.io/a']}", false));
        map.play(applied(map, "m", "'data':['x']", false));

        SideBySide widget = start(Subject.widget(), "refused");
        widget.play(applied(widget, "m", "'spec':{'replicas':1}", false));
        widget.play(applied(widget, "m", "'spec':{'keyed':[{'value':1}]}", false));
        widget.play(applied(widget, "m", "'spec':{'keyed':[{'id':'a'},{'id':'a'}]}", false));
        widget.play(applied(widget, "m", "'spec':{'set':'x'}", false));
        widget.play(applied(widget, "m", "'spec':{'keyed':[{'id':'a','inner':[{'a':1},{'a':1,'b':'B'}]}]}", false));
    }

    @Test
    void patchesThatDoNotFitAreRefused() {
        SideBySide object = start(Subject.configMap(), "unfit");
        object.play(Step.create("m", whole(object, "'data':{'k':'v'}")));
        for (String patch : new String[] {
            "{'op':'add'}",
            "['x']",
            "[{'op':5,'path':'/data/k'}]",
            "[{'op':'bogus','path':'/data/k'}]",
            "[{'op':'test','path':'/data/k','value':'w'}]",
            "[{'op':'remove','path':'/data/zz'}]",
            "[{'op':'replace','path':'/data/zz','value':'x'}]",
            "[{'op':'move','from':'/data/zz','path':'/data/yy'},{'op':'remove','path':'/data/yy'}]"
        }) {
            object.play(Step.json("m", Json.read(patch)));
        }
        object.play(Step.strategic("m", Json.object("{'metadata':{'labels':{'a':'b'}}}")));
        for (String patch : new String[] {
            "{'metadata':{'$patch':'bogus'}}",
            "{'metadata':{'labels':{'$patch':'merge','a':'c'}}}",
            "{'metadata':{'$setElementOrder':[]}}",
            "{'metadata':{'$setElementOrder/finalizers':'x'}}",
            "{'metadata':{'$deleteFromPrimitiveList':['x']}}",
            "{'metadata':{'$retainKeys':['name'],'labels':{'a':'b'}}}",
            "{'metadata':{'finalizers':['t.io/a','t.io/b']}}",
            "{'metadata':{'finalizers':['t.io/c','t.io/a']}}",
            "{'metadata':{'$setElementOrder/finalizers':['t.io/b'],'finalizers':['t.io/d']}}",
            "{'metadata':{'$deleteFromPrimitiveList/finalizers':['t.io/a']}}",
            "{'metadata':{'labels':{'$patch':'replace','z':'y'}}}",
            "{'metadata':{'labels':{'$patch':'delete'}}}"
        }) {
            object.play(Step.strategic("m", Json.object(patch)));
        }
    }

    private SideBySide start(Subject subject, String name) {
        return new SideBySide(server, subject, namespace, name);
    }

    private static Step applied(SideBySide object, String manager, String content, boolean force) {
        return Step.apply(manager, whole(object, content), force);
    }

    private static Object whole(SideBySide object, String content) {
        String metadata = content.startsWith("'metadata'") ? "" : ",'metadata':{'name':'" + object.name() + "'}";
        return Json.object("{'apiVersion':'" + object.subject().apiVersion() + "','kind':'"
                + object.subject().kind() + "'" + metadata + "," + content + "}");
    }
}
