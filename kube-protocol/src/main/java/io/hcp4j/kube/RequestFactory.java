package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes each operation's HTTP request. */
record RequestFactory(Duration timeout) {
    private static final String JSON = "application/json";
    private static final int LONGEST_LOG = 16_384;
    /** Nodes that are down do not answer at all. */
    private static final Duration LOG_TIMEOUT = Duration.ofSeconds(5);
    /** Nodes do not begin to answer before the container has written a line. */
    private static final Duration LONGEST_SILENCE = Duration.ofDays(365);

    RestRequest get(String path) {
        return get(path, Map.of());
    }

    RestRequest log(LogQuery query) {
        Map<String, String> parameters = parameters(query);
        parameters.put("limitBytes", String.valueOf(LONGEST_LOG));
        Duration brief = timeout.compareTo(LOG_TIMEOUT) < 0 ? timeout : LOG_TIMEOUT;
        return new RestRequest("GET", ResourcePaths.log(query), parameters, "", null, brief, true);
    }

    /** The whole of it, which is not kept: its reader says how fast it comes. */
    RestRequest openLog(LogQuery query) {
        Map<String, String> parameters = parameters(query);
        if (query.follow()) {
            parameters.put("follow", "true");
        }
        Duration patience = query.follow() ? LONGEST_SILENCE : timeout;
        return new RestRequest("GET", ResourcePaths.log(query), parameters, "", null, patience, true);
    }

    RestRequest list(ListQuery query) {
        Map<String, String> parameters = selectors(query.labelSelector(), query.fieldSelector());
        parameters.put("limit", String.valueOf(query.limit()));
        putUnlessEmpty(parameters, "continue", query.continueToken());
        return get(ResourcePaths.collection(query.kind(), query.namespace()), parameters);
    }

    /** Bookmarks keep the position fresh, so that a watch without changes can be resumed too. */
    RestRequest watch(WatchQuery query, String fromVersion, Duration longest) {
        Map<String, String> parameters = selectors(query.labelSelector(), query.fieldSelector());
        parameters.put("watch", "true");
        parameters.put("allowWatchBookmarks", "true");
        parameters.put("resourceVersion", fromVersion);
        parameters.put("timeoutSeconds", String.valueOf(longest.toSeconds()));
        return get(ResourcePaths.collection(query.kind(), query.namespace()), parameters);
    }

    RestRequest create(String path, Document object, WriteOptions options) {
        Map<String, String> parameters = writing(options.fieldManager(), options.dryRun());
        parameters.put("fieldValidation", "Strict");
        return new RestRequest("POST", path, parameters, JSON, object.asMap(), timeout);
    }

    RestRequest apply(String path, Document object, ApplyOptions options) {
        Map<String, String> parameters = writing(options.fieldManager(), options.dryRun());
        parameters.put("force", String.valueOf(options.force()));
        parameters.put("fieldValidation", "Strict");
        return new RestRequest("PATCH", path, parameters, "application/apply-patch+yaml", object.asMap(), timeout);
    }

    RestRequest patch(String path, Patch patch, WriteOptions options) {
        Map<String, String> parameters = writing(options.fieldManager(), options.dryRun());
        if (patch instanceof Patch.Json json) {
            List<?> operations = json.operations().stream().map(Document::asMap).toList();
            return new RestRequest("PATCH", path, parameters, "application/json-patch+json", operations, timeout);
        }
        Object changes = ((Patch.Merge) patch).changes().asMap();
        return new RestRequest("PATCH", path, parameters, "application/merge-patch+json", changes, timeout);
    }

    RestRequest delete(String path, DeleteOptions options) {
        Map<String, String> preconditions = new LinkedHashMap<>();
        putUnlessEmpty(preconditions, "uid", options.uid());
        putUnlessEmpty(preconditions, "resourceVersion", options.resourceVersion());
        Document body = Document.of(Map.of("apiVersion", "v1", "kind", "DeleteOptions"));
        if (!preconditions.isEmpty()) {
            body = body.with(preconditions, "preconditions");
        }
        if (options.propagation() != DeleteOptions.Propagation.DEFAULT) {
            String name = options.propagation().name();
            body = body.with(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), "propagationPolicy");
        }
        if (options.immediate()) {
            body = body.with(0L, "gracePeriodSeconds");
        }
        if (options.dryRun()) {
            body = body.with(List.of("All"), "dryRun");
        }
        return new RestRequest("DELETE", path, Map.of(), JSON, body.asMap(), timeout);
    }

    RestRequest review(AccessReview question) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("verb", question.verb());
        attributes.put("group", question.group());
        attributes.put("resource", question.resource());
        putUnlessEmpty(attributes, "subresource", question.subresource());
        putUnlessEmpty(attributes, "namespace", question.namespace());
        putUnlessEmpty(attributes, "name", question.name());
        Document body = Document.of(Map.of(
                "apiVersion", "authorization.k8s.io/v1",
                "kind", "SelfSubjectAccessReview",
                "spec", Map.of("resourceAttributes", attributes)));
        return new RestRequest("POST", ResourcePaths.SELF_REVIEW, Map.of(), JSON, body.asMap(), timeout);
    }

    private RestRequest get(String path, Map<String, String> parameters) {
        return new RestRequest("GET", path, parameters, "", null, timeout);
    }

    private static Map<String, String> parameters(LogQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("container", query.container());
        if (query.lines() != LogQuery.ALL_LINES) {
            parameters.put("tailLines", String.valueOf(query.lines()));
        }
        query.since().ifPresent(age -> parameters.put("sinceSeconds", String.valueOf(wholeSeconds(age))));
        if (query.previous()) {
            parameters.put("previous", "true");
        }
        if (query.timestamps()) {
            parameters.put("timestamps", "true");
        }
        return parameters;
    }

    private static long wholeSeconds(Duration age) {
        return age.toSeconds() + (age.toNanosPart() > 0 ? 1 : 0);
    }

    private static Map<String, String> selectors(String labels, String fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        putUnlessEmpty(parameters, "labelSelector", labels);
        putUnlessEmpty(parameters, "fieldSelector", fields);
        return parameters;
    }

    private static Map<String, String> writing(String fieldManager, boolean dryRun) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fieldManager", fieldManager);
        if (dryRun) {
            parameters.put("dryRun", "All");
        }
        return parameters;
    }

    private static void putUnlessEmpty(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
