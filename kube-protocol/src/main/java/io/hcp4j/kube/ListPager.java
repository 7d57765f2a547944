package io.hcp4j.kube;

import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.document.Document;

/** Reads lists page by page. */
final class ListPager {
    private ListPager() {}

    static Page read(RequestExecutor conversation, RequestFactory requests, ListQuery query) {
        Operation operation = Operation.across(query.kind(), query.namespace(), "list");
        Document list = conversation.send(operation, requests.list(query)).body();
        return new Page(
                list.objects("items").stream()
                        .map(item -> ObjectIdentity.complete(query.kind(), item))
                        .toList(),
                list.resourceVersion().orElse(""),
                list.text("metadata", "continue").orElse(""));
    }
}
