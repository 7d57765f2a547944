package io.hcp4j.domain.infra.credentials;

import io.hcp4j.ports.remedy.Remedy;
import java.util.Locale;
import java.util.Objects;

/**
 * A finding about infrastructure credentials.
 *
 * @param rule the rule that found it
 * @param what what was found, as one line that names the source, the context, cluster or user, and no secret
 * @param remedy the remedy
 */
public record InfraCredentialsFinding(Rule rule, String what, Remedy remedy) {

    /** Checks that nothing is missing. */
    public InfraCredentialsFinding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** Its severity. */
    public Severity severity() {
        return rule.severity;
    }

    /** The severity of a finding. */
    public enum Severity {
        /** The credentials cannot work from within the management cluster. */
        ERROR,
        /** They can work, but perhaps not as meant, or not safely. */
        WARNING
    }

    /** The rules. */
    public enum Rule {
        /** The text is not YAML, not JSON, or not a kubeconfig. */
        NOT_A_KUBECONFIG(Severity.ERROR),
        /** No context is current, or the current one does not exist: no program in the cluster could choose one. */
        NO_CURRENT_CONTEXT(Severity.ERROR),
        /** The current context leads to a cluster or user that does not exist, or to a cluster without a server address. */
        INCOMPLETE(Severity.ERROR),
        /** The server address is not an http or https address with a host. */
        BAD_SERVER_ADDRESS(Severity.ERROR),
        /** The server address is the machine itself (localhost, 127.0.0.0/8, ::1, 0.0.0.0, ::): in a pod that is the pod. */
        LOOPBACK_SERVER(Severity.ERROR),
        /** The proxy's address means the machine itself, or is none: pods find no proxy there. */
        LOOPBACK_PROXY(Severity.ERROR),
        /** A certificate or key that is given as data is not PEM text in base64, or is none that can be read. */
        UNREADABLE_DATA(Severity.ERROR),
        /** The client certificate was made for another key. */
        KEY_MISMATCH(Severity.ERROR),
        /** The user carries neither a token nor a client certificate with its key. */
        NO_CREDENTIALS(Severity.ERROR),
        /** The user gets its credentials by running a program (exec), which the pods' images do not contain. */
        EXEC_PLUGIN(Severity.ERROR),
        /** The user names an auth-provider; Kubernetes 1.26 removed them, and their cached token would have expired anyway. */
        AUTH_PROVIDER(Severity.ERROR),
        /** The cluster or the user refers to files of the machine where the kubeconfig was made. */
        LOCAL_FILE(Severity.ERROR),
        /** The server address is http: credentials and traffic would be readable on the way. */
        NOT_ENCRYPTED(Severity.WARNING),
        /** insecure-skip-tls-verify is on: another host on the network can pose as the server and collect the credentials. */
        NOT_VERIFIED(Severity.WARNING),
        /** There are more contexts than the current one: they are never used, yet their credentials are stored in the Secret too. */
        OTHER_CONTEXTS(Severity.WARNING),
        /** The token holds its expiry: from then on the cluster has no access. */
        TOKEN_EXPIRES(Severity.WARNING);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        /** Its name in reports, messages and flags: {@code loopback-server}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The severity of its findings. */
        public Severity severity() {
            return severity;
        }
    }
}
