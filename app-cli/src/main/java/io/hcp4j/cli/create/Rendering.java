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
                    invocation.remark(
                            "note: the etcd encryption key is derived from the pull secret, so that every rendering"
                                    + " has the same; --encryption-key-file sets another");
                    return keys.derived(request);
                }))
                .build();
    }

    void print(Plan plan) {
        String yaml = new PlanText(invocation.text()).yaml(plan, options.sensitive.value());
        if (options.into.value().isEmpty()) {
            invocation.out().print(yaml);
        } else {
            new RenderedFile(options.into.value()).write(yaml);
            invocation.remark("rendered into " + options.into.value());
        }
        if (!options.sensitive.value()) {
            invocation.remark("note: Secrets are left out; --render-sensitive renders them too");
        }
    }
}
