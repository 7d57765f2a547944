package io.hcp4j.kube;

import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the server, as far as retries and messages need to know.
 *
 * @param doing the verb for messages, for example {@code apply}
 * @param subject what it is done to, for example {@code HostedCluster clusters/example}
 * @param right the right it takes, for example {@code patch hostedclusters.hypershift.openshift.io in namespace clusters}
 * @param effect what sending it twice would do
 * @param key the object, where it is about one
 * @param kind the kind, where it is about one
 * @param once whether a failure is not worth another attempt
 */
record Operation(
        String doing,
        String subject,
        String right,
        Effect effect,
        @Nullable ResourceKey key,
        @Nullable ResourceKind kind,
        boolean once) {

    /** What sending a request twice does. */
    enum Effect {
        /** It changes nothing, however often it is sent. */
        NONE,
        /** The second time changes nothing that the first has not. */
        SAME_AS_ONCE,
        /** The second time may fail because of the first, or undo what happened in between. */
        EACH_TIME;

        /** A dry run changes nothing. */
        Effect orNone(boolean dryRun) {
            return dryRun ? NONE : this;
        }
    }

    static Operation on(ResourceKey key, String doing, String rights, Effect effect) {
        return new Operation(
                doing, key.toString(), right(rights, key.kind(), key.namespace()), effect, key, key.kind(), false);
    }

    /** A create whose name the server generates. */
    static Operation creation(ResourceKind kind, String namespace, String prefix, Effect effect) {
        String place = namespace.isEmpty() ? "" : namespace + "/";
        String subject = kind.kind() + " " + place + prefix + "*";
        return new Operation("create", subject, right("create", kind, namespace), effect, null, kind, false);
    }

    static Operation across(ResourceKind kind, String namespace, String verb) {
        String subject = kind + place(kind, namespace);
        return new Operation(verb, subject, right(verb, kind, namespace), Effect.NONE, null, kind, false);
    }

    /** A question about the server itself. */
    static Operation asking(String subject, String right) {
        return new Operation("ask for", subject, right, Effect.NONE, null, null, false);
    }

    static Operation log(LogQuery query) {
        return new Operation(
                "read the log of",
                "Pod " + query.namespace() + "/" + query.pod(),
                "get pods/log in namespace " + query.namespace(),
                Effect.NONE,
                null,
                null,
                true);
    }

    boolean changesSomething() {
        return effect != Effect.NONE;
    }

    private static String right(String rights, ResourceKind kind, String namespace) {
        return rights + " " + kind + place(kind, namespace);
    }

    private static String place(ResourceKind kind, String namespace) {
        if (!kind.namespaced()) {
            return "";
        }
        return namespace.isEmpty() ? " in all namespaces" : " in namespace " + namespace;
    }
}
