package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.access.Identity;
import io.hcp4j.apiserver.access.Question;
import io.hcp4j.apiserver.access.Roles;
import io.hcp4j.apiserver.access.Verdict;
import io.hcp4j.apiserver.discovery.GeneralEndpoints;
import io.hcp4j.apiserver.request.Answer;
import io.hcp4j.apiserver.request.Answers;
import io.hcp4j.apiserver.request.Call;
import io.hcp4j.apiserver.request.Place;
import io.hcp4j.apiserver.request.StatusDocuments;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.Refusals;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.status.ApiFailure;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes calls, sees whether they are allowed, and has them answered. */
public final class Front {
    private static final Logger LOG = Logger.getLogger(Front.class.getName());

    private final Cluster cluster;
    private final Roles roles;
    private final ResourceEndpoints resources;
    private final GeneralEndpoints general;

    public Front(Cluster cluster, Roles roles, ResourceEndpoints resources, GeneralEndpoints general) {
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
    public void take(Call call, Answer answer) throws IOException {
        try {
            dispatch(call, answer);
        } catch (ApiFailure e) {
            refuse(e, answer);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "cannot answer " + call.method() + " " + call.wholePath());
            refuse(new ApiFailure(500, "InternalError", "Internal error occurred: " + e, List.of()), answer);
        }
    }

    public static void refuse(ApiFailure failure, Answer answer) throws IOException {
        Answers.send(failure.code(), StatusDocuments.failure(failure), answer);
    }

    private void dispatch(Call call, Answer answer) throws IOException {
        Optional<Place> place = Place.of(call.path());
        if (place.isEmpty()) {
            require(call.who(), Question.aboutPath(pathVerb(call), call.wholePath()));
            general.answer(call, answer);
            return;
        }
        Place where = place.get();
        require(
                call.who(),
                Question.about(
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
            throw Refusals.noSuchResource();
        } else {
            GeneralEndpoints.notFound(answer);
        }
    }

    /** Fails unless somebody may do something. */
    public void require(Identity who, Question question) {
        Verdict verdict = roles.judge(who, question);
        if (!verdict.allowed()) {
            throw refusal(who, question, verdict);
        }
    }

    private static ApiFailure refusal(Identity who, Question question, Verdict verdict) {
        String user = "User \"" + who.name() + "\" cannot " + question.verb();
        String because = verdict.reason().isEmpty() ? "" : ": " + verdict.reason();
        if (!question.path().isEmpty()) {
            return new ApiFailure(
                    403,
                    "Forbidden",
                    "forbidden: " + user + " path \"" + question.path() + "\"" + because,
                    List.of(),
                    ApiFailure.Subject.NONE);
        }
        String qualified =
                question.group().isEmpty() ? question.resource() : question.resource() + "." + question.group();
        String name = question.name().isEmpty() ? "" : " \"" + question.name() + "\"";
        String resource = question.resource() + (question.subresource().isEmpty() ? "" : "/" + question.subresource());
        String where = question.namespace().isEmpty()
                ? "at the cluster scope"
                : "in the namespace \"" + question.namespace() + "\"";
        return new ApiFailure(
                403,
                "Forbidden",
                qualified + name + " is forbidden: " + user + " resource \"" + resource + "\" in API group \""
                        + question.group() + "\" " + where + because,
                List.of(),
                ApiFailure.Subject.of(question.name(), question.group(), question.resource()));
    }

    private static String pathVerb(Call call) {
        return switch (call.method()) {
            case "POST" -> "post";
            case "PUT" -> "put";
            case "PATCH" -> "patch";
            case "DELETE" -> "delete";
            default -> "get";
        };
    }

    /** An answer to somebody who did not prove who they are. */
    public static Document unauthorized() {
        return StatusDocuments.failure(new ApiFailure(401, "Unauthorized", "Unauthorized", List.of()));
    }
}
