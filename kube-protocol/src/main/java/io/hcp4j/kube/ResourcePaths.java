package io.hcp4j.kube;

import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The paths of objects on an API server; every part of a path percent-encoded. */
final class ResourcePaths {
    static final String VERSION = "/version";
    static final String SELF_REVIEW = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");

    private ResourcePaths() {}

    /** The list of what one group serves at one version. */
    static String discovery(ResourceKind kind) {
        String version = segment(kind.version());
        return kind.group().isEmpty() ? "/api/" + version : "/apis/" + segment(kind.group()) + "/" + version;
    }

    /** All objects of a kind in a namespace, or everywhere when that is "". */
    static String collection(ResourceKind kind, String namespace) {
        String within = namespace.isEmpty() ? "" : "/namespaces/" + segment(namespace);
        return discovery(kind) + within + "/" + segment(kind.plural());
    }

    static String object(ResourceKey key) {
        return collection(key.kind(), key.namespace()) + "/" + segment(key.name());
    }

    static String log(LogQuery query) {
        return object(POD.in(query.namespace(), query.pod()), "log");
    }

    static String object(ResourceKey key, String subresource) {
        return subresource.isEmpty() ? object(key) : object(key) + "/" + segment(subresource);
    }

    /** A path of this class with placeholders for the names of namespaces and objects. */
    static String template(String path) {
        String[] segments = path.split("/", -1);
        int position = segments[1].equals("api") ? 3 : segments[1].equals("apis") ? 4 : segments.length;
        if (segments.length > position + 2 && segments[position].equals("namespaces")) {
            segments[position + 1] = "{namespace}";
            position += 2;
        }
        if (segments.length > position + 1) {
            segments[position + 1] = "{name}";
        }
        return String.join("/", segments);
    }

    private static String segment(String raw) {
        // Dot segments survive encoding, and would address another object once a client or proxy resolves them.
        if (raw.isEmpty() || raw.equals(".") || raw.equals("..")) {
            throw HcpException.of(ErrorCode.INVALID, "\"" + raw + "\" cannot be part of an object's address")
                    .remedy("Give a name, namespace and kind that Kubernetes allows.")
                    .build();
        }
        return URLEncoder.encode(raw, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
