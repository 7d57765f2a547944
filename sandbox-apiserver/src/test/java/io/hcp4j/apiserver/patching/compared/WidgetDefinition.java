package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A custom resource with every form of list and map. */
final class WidgetDefinition {
    private static final String SCHEMA = """
            {'type':'object','properties':{
              'spec':{'type':'object','properties':{
                'replicas':{'type':'integer'},
                'name':{'type':'string'},
                'set':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}},
                'numbers':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'integer'}},
                'atomicList':{'type':'array','items':{'type':'string'}},
                'objects':{'type':'array','x-kubernetes-list-type':'atomic',
                  'items':{'type':'object','properties':{'a':{'type':'string'}}}},
                'free':{'type':'object','additionalProperties':{'type':'string'}},
                'maps':{'type':'object','additionalProperties':{'type':'object','properties':{
                  'x':{'type':'string'},'y':{'type':'string'},
                  'deep':{'type':'object','additionalProperties':{'type':'string'}}}}},
                'sets':{'type':'object','additionalProperties':
                  {'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}}},
                'atomicMap':{'type':'object','x-kubernetes-map-type':'atomic','properties':{
                  'a':{'type':'string'},'b':{'type':'string'}}},
                'open':{'type':'object','x-kubernetes-preserve-unknown-fields':true},
                'port':{'x-kubernetes-int-or-string':true},
                'nested':{'type':'object','properties':{
                  'p':{'type':'string'},
                  'q':{'type':'object','properties':{'r':{'type':'integer'},'s':{'type':'boolean'}}}}},
                'keyed':{'type':'array','x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['id'],
                  'items':{'type':'object','required':['id'],'properties':{
                    'id':{'type':'string'},'value':{'type':'integer'},
                    'labels':{'type':'object','additionalProperties':{'type':'string'}},
                    'inner':{'type':'array','x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['b','a'],
                      'items':{'type':'object','required':['a'],'properties':{
                        'a':{'type':'integer'},'b':{'type':'string','default':'B'},'note':{'type':'string'}}}}}}}}},
              'status':{'type':'object','properties':{
                'phase':{'type':'string'},
                'conditions':{'type':'array','x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['type'],
                  'items':{'type':'object','required':['type'],'properties':{
                    'type':{'type':'string'},'status':{'type':'string'},'message':{'type':'string'}}}}}}}}
            """;

    private WidgetDefinition() {}

    static Map<String, @Nullable Object> schema() {
        return Json.object(SCHEMA);
    }

    /** Makes the server know the kind. */
    static void install(ApiServer server) {
        String definition = """
                {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition",
                 "metadata":{"name":"widgets.patching.test"},
                 "spec":{"group":"patching.test","scope":"Namespaced",
                   "names":{"plural":"widgets","singular":"widget","kind":"Widget","listKind":"WidgetList"},
                   "versions":[{"name":"v1","served":true,"storage":true,"subresources":{"status":{}},
                     "schema":{"openAPIV3Schema":%s}}]}}
                """.formatted(Json.write(schema()));
        server.send("POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", definition);
        Eventually.gives(
                "widgets served", Duration.ofSeconds(30), () -> server.send("GET", "/apis/patching.test/v1/widgets", "")
                        .contains("WidgetList"));
    }
}
