package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.RequestInfo;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.review.ReviewEndpoint;
import java.io.IOException;

/** Sends each call about a resource to where it is answered. */
public final class ResourceEndpoints {
    private final ListEndpoint lists;
    private final WatchEndpoint watches;
    private final ObjectEndpoint objects;
    private final ScaleEndpoint scales;
    private final LogEndpoint logs;
    private final ReviewEndpoint questions;

    public ResourceEndpoints(Cluster cluster, ReviewEndpoint questions) {
        this.lists = new ListEndpoint(cluster);
        this.watches = new WatchEndpoint(cluster);
        this.objects = new ObjectEndpoint(cluster);
        this.scales = new ScaleEndpoint(cluster);
        this.logs = new LogEndpoint(cluster);
        this.questions = questions;
    }

    void answer(ApiRequest call, RequestInfo place, ResourceType type, ApiResponse answer) throws IOException {
        String verb = place.verb(call);
        ResourceRef target = new ResourceRef(type, place.namespace(), place.name(), place.subresource());
        if (type.namespaced() && place.namespace().isEmpty() && (!place.name().isEmpty() || verb.equals("create"))) {
            throw place.name().isEmpty() ? StatusErrors.methodNotAllowed() : StatusErrors.noSuchResource();
        }
        if (!type.namespaced() && !place.namespace().isEmpty()) {
            throw StatusErrors.noSuchResource();
        }
        if (place.subresource().isEmpty()) {
            plain(verb, call, target, answer);
        } else {
            subresource(verb, call, target, answer);
        }
    }

    private void plain(String verb, ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        boolean forCollection = target.name().isEmpty();
        if (!target.type().abilities().can(verb)) {
            throw StatusErrors.methodNotAllowed();
        }
        if (questions.answers(target)) {
            questions.answer(call, target, answer);
            return;
        }
        switch (verb) {
            case "list" -> lists.list(call, target, answer);
            case "watch" -> watches.watch(call, target, answer);
            case "get" -> objects.get(call, target, answer);
            case "create" -> {
                if (!forCollection) {
                    throw StatusErrors.methodNotAllowed();
                }
                objects.create(call, target, answer);
            }
            case "deletecollection" -> objects.deleteAll(call, target, answer);
            case "delete" -> objects.delete(call, target, answer);
            case "update", "patch" -> {
                if (forCollection) {
                    throw StatusErrors.methodNotAllowed();
                }
                change(verb, call, target, answer);
            }
            default -> throw StatusErrors.methodNotAllowed();
        }
    }

    private void subresource(String verb, ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        if (questions.answers(target)) {
            questions.answer(call, target, answer);
            return;
        }
        boolean status = target.subresource().equals("status")
                && target.type().abilities().status();
        boolean finalizes = target.subresource().equals("finalize")
                && target.type().abilities().others().contains("finalize");
        if (target.subresource().equals("log")
                && target.type().abilities().others().contains("log")) {
            if (!verb.equals("get")) {
                throw StatusErrors.methodNotAllowed();
            }
            logs.answer(call, target, answer);
        } else if (target.subresource().equals("scale")
                && target.type().abilities().scale() != null) {
            scales.answer(verb, call, target, answer);
        } else if (status && verb.equals("get")) {
            objects.get(call, target, answer);
        } else if (status || finalizes) {
            change(verb, call, target, answer);
        } else {
            throw StatusErrors.noSuchResource();
        }
    }

    private void change(String verb, ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        switch (verb) {
            case "update" -> objects.update(call, target, answer);
            case "patch" -> objects.patch(call, target, answer);
            default -> throw StatusErrors.methodNotAllowed();
        }
    }
}
