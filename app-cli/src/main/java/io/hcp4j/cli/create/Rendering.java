package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.plan.Plan;
import java.util.Optional;

/** {@code --render} and {@code --render-into}: the plan as text, the same bytes for the same flags. */
final class Rendering {
    private final Invocation invocation;
    private final RenderOptions options;

    Rendering(Invocation invocation, RenderOptions options) {
        this.invocation = invocation;
        this.options = options;
    }

    boolean wanted() {
        return options.render.value() || !options.into.value().isEmpty();
    }

    /** The request with an encryption key that every rendering of it has. */
    ClusterRequest withFixedKey(ClusterRequest request) {
        if (request.encryptionKey().isPresent() || !options.sensitive.value()) {
            return request;
        }
        RenderedKey keys = new RenderedKey(invocation.text());
        Optional<String> earlier =
                options.into.value().isEmpty() ? Optional.empty() : new RenderedFile(options.into.value()).text();
        return ClusterRequest.builder()
                .from(request)
                .encryptionKey(earlier.flatMap(text -> keys.in(text, request)).orElseGet(() -> {
                    remarkOnDerivedKey();
                    return keys.derived(request);
                }))
                .build();
    }

    private void remarkOnDerivedKey() {
        if (options.into.value().isEmpty()) {
            invocation.remark(
                    "warning: the etcd encryption key is derived from the pull secret: with another pull secret it is"
                            + " another key, and applying that makes the Secrets in the guest's etcd unreadable");
            invocation.remark(
                    "  try: --render-into FILE, which keeps the key that FILE holds; or --encryption-key-file FILE");
        } else {
            invocation.remark(
                    "note: the etcd encryption key is derived from the pull secret; rendering into the same file"
                            + " again keeps it, even with another pull secret");
        }
    }

    void print(Plan plan) {
        PlanText text = new PlanText(invocation.text());
        boolean secretsToo = options.sensitive.value();
        if (options.into.value().isEmpty()) {
            invocation.out().print(text.yamlOfHcp(plan, secretsToo));
        } else {
            new RenderedFile(options.into.value()).write(text.yaml(plan, secretsToo));
            invocation.remark("rendered into " + options.into.value());
        }
        if (!options.sensitive.value()) {
            invocation.remark("note: Secrets are left out; --render-sensitive renders them too");
        }
    }
}
