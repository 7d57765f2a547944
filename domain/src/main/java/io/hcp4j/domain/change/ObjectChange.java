package io.hcp4j.domain.change;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.internal.ConditionalUpdate;
import io.hcp4j.domain.change.internal.UpdateResult;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.Waits;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes one change to objects of the management cluster, one after the other, and then waits for its effect on each. */
final class ObjectChange {
    private final ClusterAccess clusters;
    private final ChangeMode mode;
    private final ProgressListener listener;

    ObjectChange(ClusterAccess clusters, ChangeMode mode, ProgressListener listener) {
        this.clusters = clusters;
        this.mode = mode;
        this.listener = listener;
    }

    /**
     * Changes objects and waits for the effect, if the mode says so.
     *
     * @param change as for {@link ConditionalUpdate#execute}
     * @param effect what to wait for, by object
     * @throws HcpException the errors of {@link ConditionalUpdate#execute}, of {@link io.hcp4j.domain.waiting.Wait}, and of the change
     */
    ChangeResult make(List<ResourceKey> keys, UnaryOperator<Document> change, Function<ResourceKey, Goal> effect) {
        ChangeResult made = make(keys, change);
        return mode.awaitsEffect() && made instanceof ChangeResult.Done done
                ? await(keys, effect, done.objects())
                : made;
    }

    /** The same for changes whose effect is waited for elsewhere. */
    ChangeResult make(List<ResourceKey> keys, UnaryOperator<Document> change) {
        List<ChangeEvent> done = new ArrayList<>();
        for (ResourceKey key : keys) {
            UpdateResult amended = amend(key, change);
            if (amended instanceof UpdateResult.Refused refused) {
                return new ChangeResult.Refused(done, key, refused.problems());
            }
            ChangeEvent event = amended instanceof UpdateResult.Changed changed
                    ? new ChangeEvent.Changed(key, changed.before(), changed.after(), mode.dryRun())
                    : new ChangeEvent.Unchanged(key, amended.before());
            listener.onEvent(event);
            done.add(event);
        }
        return new ChangeResult.Done(done);
    }

    private UpdateResult amend(ResourceKey key, UnaryOperator<Document> change) {
        CallOptions options = clusters.options();
        ConditionalUpdate amendment = new ConditionalUpdate(
                clusters.management(), options.writes().withDryRun(mode.dryRun() == DryRun.SERVER));
        return mode.dryRun() == DryRun.CLIENT
                ? amendment.preview(key, change)
                : amendment.execute(key, change, options.deadline());
    }

    private ChangeResult await(List<ResourceKey> keys, Function<ResourceKey, Goal> effect, List<ChangeEvent> done) {
        ClusterApi management = clusters.management();
        Waits waits = new Waits(mode.timeout(), clusters.options().deadline(), listener);
        for (ResourceKey key : keys) {
            if (waits.until(management, effect.apply(key)) instanceof WaitResult.TimedOut late) {
                return new ChangeResult.TimedOut(done, late);
            }
        }
        return new ChangeResult.Done(done);
    }
}
