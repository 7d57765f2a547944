package io.hcp4j.apiserver.review;

import io.hcp4j.apiserver.access.UserInfo;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.Map;

/** Answers questions: resources that are asked by a POST and not stored. */
public final class ReviewEndpoint {
    private final Map<String, Responder> responders;

    /** By collection, after which a slash and a subresource may follow. */
    public ReviewEndpoint(Map<String, Responder> responders) {
        this.responders = Map.copyOf(responders);
    }

    /** Answers one kind of question. */
    @FunctionalInterface
    interface Responder {
        /** The question, with its answer filled in. */
        Document answer(Document question, ResourceRef target, UserInfo user);
    }

    public boolean answers(ResourceRef target) {
        return responders.containsKey(name(target));
    }

    public void answer(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Responder responder = responders.get(name(target));
        if (responder == null || !call.method().equals("POST")) {
            throw StatusErrors.methodNotAllowed();
        }
        Document question = Bodies.object(call, target.type().names().kind()).object();
        ApiResponses.send(201, responder.answer(question, target, call.user()), answer);
    }

    private static String name(ResourceRef target) {
        return target.type().collection() + (target.subresource().isEmpty() ? "" : "/" + target.subresource());
    }
}
