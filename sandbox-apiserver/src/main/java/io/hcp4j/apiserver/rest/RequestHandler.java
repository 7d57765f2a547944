package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.access.AuthorizationAttributes;
import io.hcp4j.apiserver.access.Decision;
import io.hcp4j.apiserver.access.RbacAuthorizer;
import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.discovery.GeneralEndpoints;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.RequestInfo;
import io.hcp4j.apiserver.request.StatusDocuments;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes calls, sees whether they are allowed, and has them answered. */
public final class RequestHandler {
    private static final Logger LOG = Logger.getLogger(RequestHandler.class.getName());

    /** Those of resources. */
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Cluster cluster;
    private final RbacAuthorizer roles;
    private final ResourceEndpoints resources;
    private final GeneralEndpoints general;

    public RequestHandler(
            Cluster cluster, RbacAuthorizer roles, ResourceEndpoints resources, GeneralEndpoints general) {
        this.cluster = cluster;
        this.roles = roles;
        this.resources = resources;
        this.general = general;
    }

    /**
     * Answers a call.
     *
     * @throws IOException when the client is gone
     */
    public void take(ApiRequest call, ApiResponse answer) throws IOException {
        try {
            dispatch(call, answer);
        } catch (StatusException e) {
            refuse(e, answer);
        } catch (RuntimeException e) {
            if (cluster.store().closed()) {
                refuse(new StatusException(503, "ServiceUnavailable", "the API server is ending", List.of()), answer);
                return;
            }
            LOG.log(Level.WARNING, e, () -> "cannot answer " + call.method() + " " + call.wholePath());
            refuse(new StatusException(500, "InternalError", "Internal error occurred: " + e, List.of()), answer);
        }
    }

    public static void refuse(StatusException failure, ApiResponse answer) throws IOException {
        ApiResponses.send(failure.code(), StatusDocuments.failure(failure), answer);
    }

    private void dispatch(ApiRequest call, ApiResponse answer) throws IOException {
        if (call.body().length > Bodies.LARGEST) {
            throw StatusErrors.tooLarge(Bodies.LARGEST);
        }
        Optional<RequestInfo> place = RequestInfo.of(call.path());
        if (place.isEmpty()) {
            require(call.user(), AuthorizationAttributes.aboutPath(pathVerb(call), call.wholePath()));
            general.answer(call, answer);
            return;
        }
        if (!METHODS.contains(call.method())) {
            throw StatusErrors.methodNotAllowed();
        }
        RequestInfo where = place.get();
        require(
                call.user(),
                AuthorizationAttributes.about(
                        where.verb(call),
                        where.group(),
                        where.plural(),
                        where.subresource(),
                        where.plural().equals("namespaces") && where.group().isEmpty()
                                ? where.name()
                                : where.namespace(),
                        where.name()));
        Optional<ResourceType> type = cluster.types().find(where.group(), where.version(), where.plural());
        if (type.isPresent()) {
            resources.answer(call, where, type.get(), answer);
        } else if (cluster.types().all().stream().anyMatch(each -> each.group().equals(where.group()))) {
            throw StatusErrors.noSuchResource();
        } else {
            GeneralEndpoints.notFound(answer);
        }
    }

    /** Fails unless a user has a right. */
    public void require(UserInfo requester, AuthorizationAttributes attributes) {
        Decision decision = roles.authorize(requester, attributes);
        if (!decision.allowed()) {
            throw refusal(requester, attributes, decision);
        }
    }

    private static StatusException refusal(UserInfo requester, AuthorizationAttributes attributes, Decision decision) {
        String user = "User \"" + requester.name() + "\" cannot " + attributes.verb();
        String because = decision.reason().isEmpty() ? "" : ": " + decision.reason();
        if (!attributes.path().isEmpty()) {
            return new StatusException(
                    403,
                    "Forbidden",
                    "forbidden: " + user + " path \"" + attributes.path() + "\"" + because,
                    List.of(),
                    StatusException.Subject.NONE);
        }
        String qualified =
                attributes.group().isEmpty() ? attributes.resource() : attributes.resource() + "." + attributes.group();
        String name = attributes.name().isEmpty() ? "" : " \"" + attributes.name() + "\"";
        String resource =
                attributes.resource() + (attributes.subresource().isEmpty() ? "" : "/" + attributes.subresource());
        String where = attributes.namespace().isEmpty()
                ? "at the cluster scope"
                : "in the namespace \"" + attributes.namespace() + "\"";
        return new StatusException(
                403,
                "Forbidden",
                qualified + name + " is forbidden: " + user + " resource \"" + resource + "\" in API group \""
                        + attributes.group() + "\" " + where + because,
                List.of(),
                StatusException.Subject.of(attributes.name(), attributes.group(), attributes.resource()));
    }

    private static String pathVerb(ApiRequest call) {
        return switch (call.method()) {
            case "POST" -> "post";
            case "PUT" -> "put";
            case "PATCH" -> "patch";
            case "DELETE" -> "delete";
            default -> "get";
        };
    }

    /** The answer to a request with credentials that are not accepted. */
    public static Document unauthorized() {
        return StatusDocuments.failure(new StatusException(401, "Unauthorized", "Unauthorized", List.of()));
    }
}
