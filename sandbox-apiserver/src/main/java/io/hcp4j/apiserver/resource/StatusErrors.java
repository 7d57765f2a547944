package io.hcp4j.apiserver.resource;

import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.status.StatusException.Subject;
import java.util.ArrayList;
import java.util.List;

/** The refusals that all resources have in common, in Kubernetes' own words. */
public final class StatusErrors {
    private StatusErrors() {}

    /** An object that is not there. */
    public static StatusException notFound(ResourceType type, String name) {
        return new StatusException(
                404,
                "NotFound",
                type.qualifiedPlural() + " \"" + name + "\" not found",
                List.of(),
                resource(type, name));
    }

    /** A path that leads nowhere. */
    public static StatusException noSuchResource() {
        return new StatusException(404, "NotFound", "the server could not find the requested resource", List.of());
    }

    /** A method that the resource does not have. */
    public static StatusException methodNotAllowed() {
        return new StatusException(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource", List.of());
    }

    /** A name that is taken. */
    public static StatusException alreadyExists(ResourceType type, String name) {
        return new StatusException(
                409,
                "AlreadyExists",
                type.qualifiedPlural() + " \"" + name + "\" already exists",
                List.of(),
                resource(type, name));
    }

    /** A write based on an old version. */
    public static StatusException modified(ResourceType type, String name) {
        return conflict(
                type,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    /** A write that conflicts with the stored object. */
    public static StatusException conflict(ResourceType type, String name, String why) {
        return new StatusException(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + type.qualifiedPlural() + " \"" + name + "\": " + why,
                List.of(),
                resource(type, name));
    }

    /** A deletion whose conditions do not hold. */
    public static StatusException preconditionFailed(ResourceType type, String name, String why) {
        return new StatusException(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + type.qualifiedKind() + " \"" + name + "\": " + why,
                List.of(),
                Subject.of(name, type.group(), type.names().kind()));
    }

    /** An invalid request. */
    public static StatusException badRequest(String message) {
        return new StatusException(400, "BadRequest", message, List.of());
    }

    /** A request that the rules of a resource forbid to all users. */
    public static StatusException forbidden(ResourceType type, String name, String why, List<Cause> causes) {
        return new StatusException(
                403,
                "Forbidden",
                type.qualifiedPlural() + (name.isEmpty() ? "" : " \"" + name + "\"") + " is forbidden: " + why,
                causes,
                resource(type, name));
    }

    /** An object that breaks rules. */
    public static StatusException invalid(ResourceType type, String name, List<Cause> causes) {
        return invalid(type.names().kind(), type.group(), name, causes);
    }

    /** As {@link #invalid(ResourceType, String, List)}, for what is not a served resource. */
    public static StatusException invalid(String kind, String group, String name, List<Cause> causes) {
        List<String> each = new ArrayList<>();
        causes.forEach(
                cause -> each.add(cause.field().isEmpty() ? cause.message() : cause.field() + ": " + cause.message()));
        String all = each.size() == 1 ? each.get(0) : "[" + String.join(", ", each) + "]";
        String qualified = group.isEmpty() ? kind : kind + "." + group;
        return new StatusException(
                422,
                "Invalid",
                qualified + " \"" + name + "\" is invalid: " + all,
                causes,
                Subject.of(name, group, kind));
    }

    /** A body that is not what its content type says. */
    public static StatusException unsupportedMediaType(List<String> supported) {
        return new StatusException(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: "
                        + String.join(", ", supported),
                List.of());
    }

    /** A request whose body is longer than any that is read. */
    public static StatusException tooLarge(int limit) {
        return new StatusException(
                413, "RequestEntityTooLarge", "Request entity too large: limit is " + limit, List.of());
    }

    /** A state that has been forgotten. */
    public static StatusException expired(String message) {
        return new StatusException(410, "Expired", message, List.of());
    }

    private static Subject resource(ResourceType type, String name) {
        return Subject.of(name, type.group(), type.names().plural());
    }
}
