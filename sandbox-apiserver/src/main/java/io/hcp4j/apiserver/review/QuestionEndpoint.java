package io.hcp4j.apiserver.review;

import io.hcp4j.apiserver.access.Identity;
import io.hcp4j.apiserver.request.Answer;
import io.hcp4j.apiserver.request.Answers;
import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.request.Call;
import io.hcp4j.apiserver.resource.Refusals;
import io.hcp4j.apiserver.resource.Target;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.Map;

/** Answers questions: resources that are asked by a POST and not stored. */
public final class QuestionEndpoint {
    private final Map<String, Responder> responders;

    /** By collection, after which a slash and a subresource may follow. */
    public QuestionEndpoint(Map<String, Responder> responders) {
        this.responders = Map.copyOf(responders);
    }

    /** Answers one kind of question. */
    @FunctionalInterface
    interface Responder {
        /** The question, with its answer filled in. */
        Document answer(Document question, Target target, Identity who);
    }

    public boolean answers(Target target) {
        return responders.containsKey(name(target));
    }

    public void answer(Call call, Target target, Answer answer) throws IOException {
        Responder responder = responders.get(name(target));
        if (responder == null || !call.method().equals("POST")) {
            throw Refusals.methodNotAllowed();
        }
        Document question = Bodies.object(call, target.type().names().kind()).object();
        Answers.send(201, responder.answer(question, target, call.who()), answer);
    }

    private static String name(Target target) {
        return target.type().collection() + (target.subresource().isEmpty() ? "" : "/" + target.subresource());
    }
}
