package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.apiserver.patching.Shapes;
import io.hcp4j.apiserver.patching.ownership.FieldManager;
import io.hcp4j.apiserver.patching.ownership.FieldSet;
import io.hcp4j.apiserver.schema.StructuralSchema;
import io.hcp4j.apiserver.schema.node.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind that is played with.
 *
 * @param path of its API, without namespace
 * @param shape how its objects are merged
 * @param builtIn whether the server holds it in a Go type, which drops empty fields
 * @param form what an object has before anything is set
 */
record Subject(
        String path,
        String resource,
        String apiVersion,
        String kind,
        Shape shape,
        boolean builtIn,
        Map<String, @Nullable Object> form,
        FieldManager main,
        FieldManager status) {
    private static final FieldSet STATUS = FieldSet.of("status");
    private static final FieldSet ALL_BUT_STATUS = FieldSet.of("metadata").union(FieldSet.of("spec"));

    static Subject configMap() {
        Shape shape = Shapes.kind("data", Shapes.mapOf(Shapes.SCALAR), "binaryData", Shapes.mapOf(Shapes.SCALAR));
        return core("configmaps", "ConfigMap", shape, "{'metadata':{}}");
    }

    static Subject service() {
        Shape port = Shapes.object(
                "name", Shapes.SCALAR, "port", Shapes.SCALAR, "protocol", Shapes.SCALAR, "targetPort", Shapes.SCALAR);
        Shape spec = Shapes.object(
                "ports", Shapes.keyed(port, Map.of("protocol", "TCP"), "port", "protocol"),
                "selector", Shapes.ATOMIC_OBJECT,
                "type", Shapes.SCALAR,
                "sessionAffinity", Shapes.SCALAR,
                "internalTrafficPolicy", Shapes.SCALAR,
                "ipFamilyPolicy", Shapes.SCALAR,
                "ipFamilies", Shapes.ATOMIC_LIST,
                "clusterIP", Shapes.SCALAR,
                "clusterIPs", Shapes.ATOMIC_LIST,
                "externalIPs", Shapes.ATOMIC_LIST);
        return core(
                "services",
                "Service",
                Shapes.kind("spec", spec, "status", Shapes.object("loadBalancer", Shapes.object())),
                "{'metadata':{},'spec':{},'status':{'loadBalancer':{}}}");
    }

    static Subject podTemplate() {
        Shape port = Shapes.object("containerPort", Shapes.SCALAR, "protocol", Shapes.SCALAR, "name", Shapes.SCALAR);
        Shape container = Shapes.object(
                "name", Shapes.SCALAR,
                "image", Shapes.SCALAR,
                "imagePullPolicy", Shapes.SCALAR,
                "terminationMessagePath", Shapes.SCALAR,
                "terminationMessagePolicy", Shapes.SCALAR,
                "args", Shapes.ATOMIC_LIST,
                "resources", Shapes.object("limits", Shapes.mapOf(Shapes.SCALAR)),
                "env",
                        Shapes.keyed(
                                Shapes.object("name", Shapes.SCALAR, "value", Shapes.SCALAR),
                                Map.of("name", ""),
                                "name"),
                "ports",
                        Shapes.keyed(
                                port, Map.of("containerPort", 0L, "protocol", "TCP"), "containerPort", "protocol"));
        Shape volume = Shapes.object(
                "name", Shapes.SCALAR,
                "emptyDir", Shapes.object("medium", Shapes.SCALAR),
                "configMap", Shapes.object("name", Shapes.SCALAR, "defaultMode", Shapes.SCALAR));
        Shape spec = Shapes.object(
                "containers", Shapes.keyed(container, Map.of("name", ""), "name"),
                "volumes", Shapes.keyed(volume, Map.of("name", ""), "name"),
                "nodeSelector", Shapes.ATOMIC_OBJECT,
                "tolerations", Shapes.ATOMIC_LIST,
                "restartPolicy", Shapes.SCALAR,
                "dnsPolicy", Shapes.SCALAR,
                "schedulerName", Shapes.SCALAR,
                "terminationGracePeriodSeconds", Shapes.SCALAR,
                "securityContext", Shapes.object());
        Shape template = Shapes.object("metadata", Shapes.METADATA, "spec", spec);
        return core(
                "podtemplates",
                "PodTemplate",
                Shapes.kind("template", template),
                "{'metadata':{},'template':{'metadata':{},'spec':{'containers':null}}}");
    }

    static Subject widget() {
        Map<String, @Nullable Object> schema = WidgetDefinition.schema();
        Map<String, Object> present = new LinkedHashMap<>();
        schema.forEach((name, value) -> present.put(name, Objects.requireNonNull(value)));
        Shape shape = StructuralSchema.parse(present, "schema").shape();
        FieldManager manager = new FieldManager(shape);
        return new Subject(
                "/apis/patching.test/v1",
                "widgets",
                "patching.test/v1",
                "Widget",
                shape,
                false,
                Map.of(),
                manager.resetting(STATUS),
                manager.resetting(ALL_BUT_STATUS));
    }

    private static Subject core(String resource, String kind, Shape shape, String form) {
        FieldManager manager = new FieldManager(shape).startingFrom(Json.object(form));
        return new Subject(
                "/api/v1",
                resource,
                "v1",
                kind,
                shape,
                true,
                Json.object(form),
                manager.resetting(STATUS),
                manager.resetting(ALL_BUT_STATUS));
    }

    FieldManager manager(String subresource) {
        return subresource.isEmpty() ? main : status;
    }

    String collection(String namespace) {
        return path + "/namespaces/" + namespace + "/" + resource;
    }
}
