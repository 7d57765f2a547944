package io.hcp4j.kube;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;

/** The remedy for each failure; "" where none is known. */
final class ErrorHints {
    static final Remedy LOOK_FIRST =
            Remedy.of("Run {} again: it reads what exists before it changes anything.", new NextStep.Repeat());

    private final Kubeconfig kubeconfig;

    ErrorHints(Kubeconfig kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    String unanswered(ErrorCode code) {
        return switch (code) {
            case UNREACHABLE -> "Check the server's address in " + place() + ", the network and the VPN.";
            case UNTRUSTED -> "Check the certificate authority of the cluster in " + place() + ".";
            default -> "Try again; if it persists, check the network between here and the server.";
        };
    }

    String answered(Operation operation, ErrorCode code, StatusBody status) {
        return switch (code) {
            case UNAUTHENTICATED -> "Log in again, or renew the credentials in " + place() + ".";
            case FORBIDDEN -> forbidden(operation, status);
            case NOT_FOUND ->
                status.kindIsNotServed()
                        ? "Install what brings this kind, or check that " + cluster() + " is the cluster you mean."
                        : "";
            case ALREADY_EXISTS -> "Choose another name, or delete the existing object first.";
            case CONFLICT ->
                status.conflicts().isEmpty()
                        ? "Read the object again and repeat the change."
                        : "Leave these fields out, change them through their manager, or take them over by force.";
            case EXPIRED -> "Begin again with a fresh list.";
            case THROTTLED, UNAVAILABLE, SERVER_FAILED, TIMEOUT -> "Try again later; the server reports a failure.";
            case BAD_CONNECTION_SETTINGS -> "Check the server's address in " + place() + ".";
            default -> "";
        };
    }

    /** Not every 403 is a missing right: quotas, admission and dying namespaces refuse in the same way. */
    private static String forbidden(Operation operation, StatusBody status) {
        if (status.hasCause("NamespaceTerminating")) {
            return "The namespace is being deleted: wait until it is deleted, or use another one.";
        }
        if (status.message().contains("exceeded quota")) {
            return "Raise the namespace's quota, or free some of it.";
        }
        return missing(operation);
    }

    /** The remedy for a right that is missing. */
    static String missing(Operation operation) {
        return "Ask an administrator for the right to " + operation.right() + ".";
    }

    private String cluster() {
        String context = kubeconfig.context();
        return context.isEmpty() ? kubeconfig.server() : "context " + context;
    }

    private String place() {
        String context = kubeconfig.context();
        return kubeconfig.source() + (context.isEmpty() ? "" : " (context " + context + ")");
    }
}
